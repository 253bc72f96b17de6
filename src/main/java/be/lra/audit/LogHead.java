package be.lra.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest checkpoint of the log.
 *
 * @param number from 1, without gaps
 * @param size how many events it is over
 * @param note as it was signed
 * @param wholeBefore every event before this was sealed, or will never be
 * @param announces the id of the key that its note announces
 */
record LogHead(
        long number,
        long size,
        String note,
        Instant madeAt,
        Instant wholeBefore,
        @Nullable String announces) {

    /** Before anything was sealed. */
    static final LogHead NONE = new LogHead(0, 0, "", Instant.EPOCH, Instant.EPOCH, null);
}
