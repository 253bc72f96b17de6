package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SEC-04: penalties grow with every further one and are forgotten after a quiet time. */
@DatabaseTest
class ThrottleDatabaseTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ThrottleLimit LIMIT = new ThrottleLimit("test", 2, MINUTE, MINUTE, Duration.ofMinutes(15));

    @Autowired
    Throttle throttle;

    @Autowired
    AccountProperties settings;

    @Autowired
    MutableClock clock;

    private final String somebody = UUID.randomUUID().toString();

    @Test
    void everyFurtherPenaltyIsTwiceAsLongUpToTheLongest() {
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            assertThat(penalty()).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void quietTimeForgetsThePenalties() {
        penalty();
        penalty();

        clock.advance(settings.throttleQuiet());

        assertThat(penalty()).isEqualTo(MINUTE);
    }

    @Test
    void pauseShorterThanTheQuietTimeForgetsNone() {
        penalty();
        penalty();

        clock.advance(settings.throttleQuiet().minusSeconds(1));

        assertThat(penalty()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void triesWithinTheLimitAreNoQuiet() {
        penalty();
        clock.advance(settings.throttleQuiet().dividedBy(2));
        throttle.reserve(LIMIT, somebody);
        clock.advance(settings.throttleQuiet().dividedBy(2));

        assertThat(penalty()).isEqualTo(Duration.ofMinutes(2));
    }

    /** Tries until it is too much, and waits for the end. */
    private Duration penalty() {
        Instant now = clock.instant();
        Optional<Instant> until = Optional.empty();
        for (int n = 0; n <= LIMIT.tries() && until.isEmpty(); n++) {
            until = throttle.reserve(LIMIT, somebody);
        }
        clock.set(until.orElseThrow());
        return Duration.between(now, clock.instant());
    }
}
