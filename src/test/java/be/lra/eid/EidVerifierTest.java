package be.lra.eid;

import static be.lra.eid.EidFixtures.read;
import static be.lra.eid.EidFixtures.verify;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.card.Specimen;
import be.lra.identity.CheckResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EidVerifierTest {

    @ParameterizedTest
    @EnumSource(value = Specimen.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPIRED")
    void goodCardIsVerifiedWithoutAFailedCheck(Specimen specimen) {
        EidReading reading = verify(read(specimen));

        assertThat(reading).isInstanceOfSatisfying(EidReading.Verified.class, verified -> {
            assertThat(verified.checks()).extracting(CheckResult::check).containsExactlyElementsOf(allChecks());
            assertThat(verified.identity().cardNumber()).isEqualTo(specimen.cardNumber());
            assertThat(verified.identity().ssin()).isPresent();
            assertThat(verified.testCard()).isTrue();
        });
    }

    @Test
    void olderCardSaysThatItsPresenceIsNotProven() {
        EidReading reading = verify(read(Specimen.CITIZEN_OLDER));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        EidReading.Verified.class,
                        verified -> assertThat(verified.checks())
                                .contains(CheckResult.notPossible("chip-present", "presence-not-proven")));
    }

    private static Iterable<String> allChecks() {
        return Stream.of(EidCheck.values()).map(EidCheck::code).toList();
    }
}
