package be.lra.throttle;

import be.lra.identity.Keyring;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Budgets of attempts, counted in the database so that all nodes share them. A try is counted before it is made, in a
 * transaction of its own, so that a failing one counts too. Call it while no transaction runs: a request that waits for
 * a second connection while it holds one can wait for ever.
 */
@Service
public class Throttle {

    private static final String PURPOSE = "throttle";

    private final ThrottleRows rows;
    private final ThrottleProperties settings;
    private final Keyring keyring;
    private final Clock clock;

    Throttle(ThrottleRows rows, ThrottleProperties settings, Keyring keyring, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.keyring = keyring;
        this.clock = clock;
    }

    /**
     * Counts one try.
     *
     * @param counted whom or what the budget belongs to, such as an address; kept only as a keyed hash
     * @return empty if the try may be made, else when the next one may
     */
    @Transactional
    public Optional<Instant> reserve(ThrottleLimit usual, String counted) {
        ThrottleLimit limit = settings.inForce(usual);
        Instant now = clock.instant();
        String id = id(limit, counted);
        ThrottleRow row = rows.count(id, now, now.plus(limit.window()), now.minus(settings.quiet()));
        if (row.isBlockedAt(now)) {
            return Optional.of(row.endOfWait());
        }
        if (row.tries() <= limit.tries()) {
            return Optional.empty();
        }
        Instant until = now.plus(limit.penalty(row.penalties()));
        rows.penalise(id, limit.tries(), until);
        return Optional.of(until);
    }

    /** When the next try may be made, without counting one; empty if at once. */
    @Transactional(readOnly = true)
    public Optional<Instant> pause(ThrottleLimit limit, String counted) {
        return rows.blockedUntil(id(limit, counted)).filter(clock.instant()::isBefore);
    }

    /** Gives one try back, after a success that says nothing of the others who share the budget. */
    @Transactional
    public void giveBack(ThrottleLimit limit, String counted) {
        rows.giveBack(id(limit, counted));
    }

    /** Gives the whole budget back, after a success. */
    @Transactional
    public void forget(ThrottleLimit limit, String counted) {
        rows.forget(id(limit, counted));
    }

    private String id(ThrottleLimit limit, String counted) {
        return keyring.hash(PURPOSE, limit.name() + ":" + counted).hex();
    }
}
