package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How the newest code of a purpose stands, for the page that asks for it.
 *
 * @param usable whether it can still be typed, or is about to leave
 * @param expiresAt empty until its mail leaves
 * @param again from when another may be asked for
 */
public record CodeStatus(UUID code, boolean usable, Optional<Instant> expiresAt, Instant again) {

    public boolean isSent() {
        return expiresAt.isPresent();
    }

    /** The clock time of the end, as printed beside the field; empty until the mail leaves. */
    public String until() {
        return expiresAt.map(BelgianTime::clock).orElse("");
    }

    /** The clock time from which another may be asked for. */
    public String againFrom() {
        return BelgianTime.clockRoundedUp(again);
    }

    /** Seconds since 1970 of the end, for the remaining time that a script may show; empty until the mail leaves. */
    public String untilEpoch() {
        return expiresAt.map(end -> Long.toString(end.getEpochSecond())).orElse("");
    }
}
