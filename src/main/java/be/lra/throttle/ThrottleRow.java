package be.lra.throttle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The budget of one counted thing, as a statement has just left it.
 *
 * @param blockedUntil null where it never was
 */
record ThrottleRow(
        String id,
        int tries,
        Instant windowEndsAt,
        int penalties,
        @Nullable Instant blockedUntil) {

    boolean isBlockedAt(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    Instant endOfWait() {
        return blockedUntil == null ? windowEndsAt : blockedUntil;
    }
}
