package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.audit.AuditEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeOfCaseTest {

    @Test
    void everyKindInTheFileIsOneOfTheTrail() {
        List<String> kinds = Arrays.stream(AuditEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();

        assertThat(kinds).containsAll(LifeOfCase.kinds());
    }

    @Test
    void nothingSaidInSilenceStandsInTheFile() {
        assertThat(LifeOfCase.kinds()).noneMatch(kind -> kind.contains("Fraud") || kind.contains("Suspicious"));
    }
}
