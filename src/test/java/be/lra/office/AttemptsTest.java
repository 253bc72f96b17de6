package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** SEC-04: the limits of security.md 4. */
class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:40:00Z");

    private final Attempts attempts = new Attempts("key", NOW);

    @Test
    void fifthAttemptMakesTheNextWaitAMinute() {
        make(4);
        assertThat(attempts.waitAt(NOW)).isEmpty();

        make(1);

        assertThat(attempts.waitAt(NOW)).contains(NOW.plusSeconds(60));
        assertThat(attempts.waitAt(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void everyFurtherAttemptDoublesTheWaitUpToFifteenMinutes() {
        make(6);
        assertThat(attempts.waitAt(NOW)).contains(NOW.plus(Duration.ofMinutes(2)));

        make(10);

        assertThat(attempts.waitAt(NOW)).contains(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void attemptsOfAnEarlierMinuteAreForgotten() {
        make(4);

        attempts.another(NOW.plusSeconds(60), 5);

        assertThat(attempts.waitAt(NOW.plusSeconds(60))).isEmpty();
    }

    private void make(int number) {
        for (int made = 0; made < number; made++) {
            attempts.another(NOW, 5);
        }
    }
}
