package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationStateTest {

    /** The whole table of architecture.md 4, row by row. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DRAFT, PENDING EXPIRED REFUSED",
                "PENDING, PENDING ACTIVATED EXPIRED REVOKED REPLACED BLOCKED",
                "BLOCKED, PENDING EXPIRED REVOKED REPLACED",
                "ACTIVATED, ''",
                "EXPIRED, ''",
                "REVOKED, ''",
                "REPLACED, ''",
                "REFUSED, ''"
            })
    void onlyTheseTransitionsAreAllowed(RegistrationState from, String allowed) {
        String reachable = Arrays.stream(RegistrationState.values())
                .filter(from::mayBecome)
                .map(Enum::name)
                .collect(Collectors.joining(" "));

        assertThat(reachable).isEqualTo(allowed);
    }
}
