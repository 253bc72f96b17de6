package be.lra.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SEC-04: penalties grow with every further one and are forgotten after a quiet time. */
@DatabaseTest
class ThrottleDatabaseTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ThrottleLimit LIMIT = new ThrottleLimit("test", 2, MINUTE, MINUTE, Duration.ofMinutes(15));

    @Autowired
    Throttle throttle;

    @Autowired
    ThrottleProperties settings;

    @Autowired
    ThrottleSweep sweep;

    @Autowired
    Keyring keyring;

    @Autowired
    JdbcClient database;

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

        clock.advance(settings.quiet());

        assertThat(penalty()).isEqualTo(MINUTE);
    }

    @Test
    void pauseShorterThanTheQuietTimeForgetsNone() {
        penalty();
        penalty();

        clock.advance(settings.quiet().minusSeconds(1));

        assertThat(penalty()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void triesWithinTheLimitAreNoQuiet() {
        penalty();
        clock.advance(settings.quiet().dividedBy(2));
        throttle.reserve(LIMIT, somebody);
        clock.advance(settings.quiet().dividedBy(2));

        assertThat(penalty()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void tryGivenBackCanBeMadeAgain() {
        throttle.reserve(LIMIT, somebody);
        throttle.reserve(LIMIT, somebody);

        throttle.giveBack(LIMIT, somebody);

        assertThat(throttle.reserve(LIMIT, somebody)).isEmpty();
        assertThat(throttle.reserve(LIMIT, somebody)).isPresent();
    }

    @Test
    void budgetThatNoLongerCountsIsForgotten() {
        penalty();
        assertThat(rows()).isEqualTo(1);

        clock.advance(settings.quiet().minusSeconds(1));
        sweep.sweep();
        long before = rows();
        clock.advance(Duration.ofSeconds(1));
        sweep.sweep();

        assertThat(before).isEqualTo(1);
        assertThat(rows()).isZero();
    }

    @Test
    void limitCanBeSetByItsName() {
        var set = new ThrottleProperties(
                MINUTE, Map.of("test", new ThrottleProperties.Bounds(7, null, null, Duration.ofHours(1))));

        assertThat(set.inForce(LIMIT)).isEqualTo(new ThrottleLimit("test", 7, MINUTE, MINUTE, Duration.ofHours(1)));
        assertThat(settings.inForce(LIMIT)).isEqualTo(LIMIT);
    }

    private long rows() {
        return database.sql("select count(*) from throttle where id = :id")
                .param("id", keyring.hash("throttle", "test:" + somebody).hex())
                .query(Long.class)
                .single();
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
