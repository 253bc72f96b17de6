package be.lra.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was last found out about something, for all screens of this node. Asked again in the background, and only while
 * somebody looks; looking itself never waits.
 */
final class Watch<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int LATE = 6; // times the pause: an answer older than that says nothing about now

    private final Duration pause;
    private final Supplier<T> question;
    private final Executor background;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile Instant askedAt = Instant.MIN;
    private volatile @Nullable Found<T> found;

    private record Found<T>(T answer, Instant at) {}

    /**
     * A watch that knows nothing yet.
     *
     * @param pause between two questions, at least
     */
    Watch(Duration pause, Supplier<T> question, Executor background) {
        this.pause = pause;
        this.question = question;
        this.background = background;
    }

    /** The last answer, unless it is too old to mean anything or there is none yet. */
    Optional<T> look(Instant now) {
        if (!now.isBefore(askedAt.plus(pause)) && underWay.compareAndSet(false, true)) {
            askedAt = now;
            background.execute(() -> ask(now));
        }
        Found<T> last = found;
        return last == null || now.isAfter(last.at().plus(pause.multipliedBy(LATE)))
                ? Optional.empty()
                : Optional.of(last.answer());
    }

    private void ask(Instant now) {
        try {
            found = new Found<>(question.get(), now);
        } catch (RuntimeException e) { // nobody waits for this thread: the light says that nothing is known
            LOG.warn("A light of the desk could not be asked: {}", e.toString());
        } finally {
            underWay.set(false);
        }
    }
}
