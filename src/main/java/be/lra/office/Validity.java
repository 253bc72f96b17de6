package be.lra.office;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time during which a role holds: a period, or open-ended (seed 003).
 *
 * @param from the first instant it holds
 * @param until the first instant it no longer holds; null while no end is set
 */
public record Validity(Instant from, @Nullable Instant until) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Validity {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends at " + until + ", before it begins at " + from);
        }
    }

    public static Validity openEnded(Instant from) {
        return new Validity(from, null);
    }

    public boolean isOpenAt(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }

    /** Whether it has ended, or never begins. */
    public boolean isOverAt(Instant now) {
        return until != null && (!now.isBefore(until) || isNever());
    }

    /** Whether it ends as it begins: a plan that was dropped. */
    public boolean isNever() {
        return from.equals(until);
    }

    /** Whether both hold at some instant. */
    public boolean overlaps(Validity other) {
        return !isNever() && !other.isNever() && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Validity other) {
        return other.until == null || from.isBefore(other.until);
    }

    /** Whether it lasts at least as long as the other. */
    public boolean lastsAsLongAs(Validity other) {
        return until == null || (other.until != null && !until.isBefore(other.until));
    }

    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }

    /** The same beginning, ending now. */
    public Validity endedAt(Instant now) {
        return new Validity(from, now);
    }
}
