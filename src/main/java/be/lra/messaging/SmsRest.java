package be.lra.messaging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a provider alone for a while that was silent several times in a row: mails leave by the same threads and shall not
 * wait behind it. Then one SMS tries whether it is back. Each node learns by itself.
 */
final class SmsRest {

    private static final int SILENCES = 3; // ours
    private static final Duration REST = Duration.ofSeconds(20); // ours

    private int silences;
    private @Nullable Instant restsUntil;

    /** Whether the provider may be asked now; for one caller only where that is a trial. */
    synchronized boolean mayAsk(Instant now) {
        if (restsUntil == null) {
            return true;
        }
        if (now.isBefore(restsUntil)) {
            return false;
        }
        restsUntil = now.plus(REST); // this caller tries; the others go on waiting for what comes of it
        return true;
    }

    synchronized void spoke() {
        silences = 0;
        restsUntil = null;
    }

    synchronized void wasSilent(Instant now) {
        silences++;
        if (silences >= SILENCES) {
            restsUntil = now.plus(REST);
        }
    }
}
