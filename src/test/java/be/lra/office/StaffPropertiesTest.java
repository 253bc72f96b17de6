package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffPropertiesTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P30DT1S"})
    void passwordThatServesNobodyOrForEverIsRefused(Duration validity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffProperties(validity, true, true, FRESH, WORKING_DAY, null));
    }

    @Test
    void thirtyDaysAreTheMost() {
        assertThat(new StaffProperties(Duration.ofDays(30), true, true, FRESH, WORKING_DAY, null)
                        .initialPasswordValidity())
                .hasDays(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "P1DT1S"})
    void sessionThatEndsAtOnceOrNeverIsRefused(Duration longest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffProperties(WEEK, true, true, FRESH, longest, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT1H1S"})
    void proofThatStaysFreshForHoursIsRefused(Duration fresh) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffProperties(WEEK, true, true, fresh, WORKING_DAY, null));
    }
}
