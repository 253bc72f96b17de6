package be.lra.throttle;

import be.lra.identity.Keyring;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Budgets of attempts, counted in the database so that all nodes share them. A try is counted before it is made, by a
 * statement of its own, so that a failing one counts too. Call it while no transaction runs: within one it would be
 * counted only once that ends well.
 */
@Service
public class Throttle {

    private static final String PURPOSE = "throttle";
    private static final String REFUSED = "lra.throttle.refused"; // by limit, for those who watch

    private final ThrottleRows rows;
    private final ThrottleProperties settings;
    private final Keyring keyring;
    private final MeterRegistry meters;
    private final Clock clock;

    Throttle(ThrottleRows rows, ThrottleProperties settings, Keyring keyring, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.keyring = keyring;
        this.meters = meters;
        this.clock = clock;
    }

    /** What a try is counted for, such as an address; kept only as a keyed hash. */
    public record Budget(ThrottleLimit limit, String counted) {}

    /**
     * Counts one try.
     *
     * @param counted whom or what the budget belongs to, such as an address; kept only as a keyed hash
     * @return empty if the try may be made, else when the next one may
     */
    public Optional<Instant> reserve(ThrottleLimit usual, String counted) {
        return reserve(List.of(new Budget(usual, counted)));
    }

    /**
     * Counts one try for several budgets by one statement. After one that is spent the others get theirs back: who shares an
     * address with a stranger pays nothing of his own. Whoever counts for the same budgets names them in the same order, for
     * two who waited for each other crosswise would both fail.
     *
     * @return empty if the try may be made, else when the next one may
     */
    public Optional<Instant> reserve(List<Budget> budgets) {
        Instant now = clock.instant();
        var limits = new LinkedHashMap<String, ThrottleLimit>();
        budgets.forEach(budget -> limits.put(id(budget.limit(), budget.counted()), settings.inForce(budget.limit())));
        Map<String, ThrottleRow> standing = rows.count(
                limits.entrySet().stream()
                        .map(limit -> new ThrottleRows.Try(
                                limit.getKey(), now.plus(limit.getValue().window())))
                        .toList(),
                now,
                now.minus(settings.quiet()));
        Optional<Instant> wait = Optional.empty();
        for (var limit : limits.entrySet()) {
            ThrottleRow row = Objects.requireNonNull(standing.get(limit.getKey()));
            if (wait.isPresent()) {
                rows.giveBack(row.id());
            } else {
                wait = wait(row, limit.getValue(), now);
                wait.ifPresent(
                        _ -> meters.counter(REFUSED, "limit", limit.getValue().name())
                                .increment());
            }
        }
        return wait;
    }

    private Optional<Instant> wait(ThrottleRow row, ThrottleLimit limit, Instant now) {
        if (row.isBlockedAt(now)) {
            return Optional.of(row.endOfWait());
        }
        if (row.tries() <= limit.tries()) {
            return Optional.empty();
        }
        Instant until = now.plus(limit.penalty(row.penalties()));
        rows.penalise(row.id(), limit.tries(), until);
        return Optional.of(until);
    }

    /** When the next try may be made, without counting one; empty if at once. */
    public Optional<Instant> pause(ThrottleLimit limit, String counted) {
        return rows.blockedUntil(id(limit, counted)).filter(clock.instant()::isBefore);
    }

    /** Gives one try back, after a success that says nothing of the others who share the budget. */
    public void giveBack(ThrottleLimit limit, String counted) {
        rows.giveBack(id(limit, counted));
    }

    /** Gives the whole budget back, after a success. */
    public void forget(ThrottleLimit limit, String counted) {
        rows.forget(id(limit, counted));
    }

    private String id(ThrottleLimit limit, String counted) {
        return keyring.hash(PURPOSE, limit.name() + ":" + counted).hex();
    }
}
