package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffPropertiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P30DT1S"})
    void passwordThatServesNobodyOrForEverIsRefused(Duration validity) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffProperties(validity));
    }

    @Test
    void thirtyDaysAreTheMost() {
        assertThat(new StaffProperties(Duration.ofDays(30)).initialPasswordValidity())
                .hasDays(30);
    }
}
