package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RiskSignTest {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void ordinaryCaseShowsNothing() {
        assertThat(RiskSign.of(finished(TEN_O_CLOCK, Duration.ofMinutes(2), 1), BELGIUM))
                .isEmpty();
    }

    @Test
    void letterInLessThanTwoMinutesIsQuickerThanAnybodyReads() {
        assertThat(RiskSign.of(finished(TEN_O_CLOCK, Duration.ofSeconds(119), 1), BELGIUM))
                .containsExactly(RiskSign.QUICK);
    }

    @Test
    void secondLetterIsASignAndNeverQuick() {
        assertThat(RiskSign.of(finished(TEN_O_CLOCK, Duration.ofSeconds(30), 2), BELGIUM))
                .containsExactly(RiskSign.SEVERAL_LETTERS);
    }

    @Test
    void visitAfterSevenInTheEveningOfBelgiumIsOutOfHours() {
        Instant evening = Instant.parse("2026-11-23T18:00:00Z");

        assertThat(RiskSign.of(finished(evening, Duration.ofMinutes(5), 1), BELGIUM))
                .containsExactly(RiskSign.OUT_OF_HOURS);
        assertThat(RiskSign.of(finished(evening.minusSeconds(1), Duration.ofMinutes(5), 1), BELGIUM))
                .isEmpty();
    }

    @Test
    void everySignWeighs() {
        var finished = new FinishedCase(
                UUID.randomUUID(),
                new Reference("R-0000-00"),
                RegistrationState.REVOKED,
                Means.TRAVEL_DOCUMENT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                TEN_O_CLOCK,
                TEN_O_CLOCK.plusSeconds(600),
                1,
                2);

        assertThat(RiskSign.of(finished, BELGIUM))
                .containsExactlyInAnyOrder(RiskSign.SUPERVISORS_WORD, RiskSign.WITHOUT_CHIP, RiskSign.REVOKED);
        assertThat(RiskSign.weight(RiskSign.of(finished, BELGIUM))).isEqualTo(6);
    }

    private static FinishedCase finished(Instant startedAt, Duration took, int letters) {
        return new FinishedCase(
                UUID.randomUUID(),
                new Reference("R-0000-00"),
                RegistrationState.PENDING,
                Means.CARD,
                UUID.randomUUID(),
                UUID.randomUUID(),
                startedAt,
                startedAt.plus(took),
                letters,
                0);
    }
}
