package be.lra.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spares agents the wait for a service that gave no answer several times in a row: for a while it is not asked at all,
 * then one question tries whether it is back. Each node learns by itself.
 */
final class Breaker {

    private static final int SILENCES = 5; // ours: one retry of one question is two of them
    private static final Duration REST = Duration.ofSeconds(20); // ours

    private int silences;
    private @Nullable Instant restsUntil;

    /** Until when the service is left alone; empty if it may be asked, for one caller only where that is a trial. */
    synchronized Optional<Instant> rest(Instant now) {
        if (restsUntil == null) {
            return Optional.empty();
        }
        if (now.isBefore(restsUntil)) {
            return Optional.of(restsUntil);
        }
        restsUntil = now.plus(REST); // this caller tries; the others go on waiting for what comes of it
        return Optional.empty();
    }

    /** Notes what came of a question. */
    synchronized void note(RegisterReply reply, Instant now) {
        if (isSilence(reply)) {
            silences++;
            if (silences >= SILENCES) {
                restsUntil = now.plus(REST);
            }
        } else {
            silences = 0;
            restsUntil = null;
        }
    }

    /** A service that speaks, if only to refuse, is not down; neither is one that nobody set up. */
    private static boolean isSilence(RegisterReply reply) {
        return reply instanceof RegisterReply.Silent(RegisterTrouble trouble, var _)
                && switch (trouble) {
                    case UNREACHABLE, TIMED_OUT, CUT_OFF, DOWN -> true;
                    case NOT_SET_UP, BUSY, MALFORMED, NOT_ADMITTED -> false;
                };
    }
}
