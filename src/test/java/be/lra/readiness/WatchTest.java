package be.lra.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:40:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Watch<Integer> watch = new Watch<>(PAUSE, asked::incrementAndGet, background::add);

    @Test
    void looksNeverWait() {
        assertThat(watch.look(NOW)).isEmpty();

        work();

        assertThat(watch.look(NOW)).contains(1);
    }

    @Test
    void anyNumberOfScreensAskOnce() {
        for (int screens = 0; screens < 100; screens++) {
            watch.look(NOW);
        }
        work();
        watch.look(NOW.plus(PAUSE).minusMillis(1));
        work();

        assertThat(asked).hasValue(1);
    }

    @Test
    void afterThePauseItIsAskedAgain() {
        watch.look(NOW);
        work();

        watch.look(NOW.plus(PAUSE));
        work();

        assertThat(watch.look(NOW.plus(PAUSE))).contains(2);
    }

    @Test
    void slowQuestionIsNotAskedTwiceAtOnce() {
        watch.look(NOW);

        watch.look(NOW.plus(PAUSE));

        assertThat(background).hasSize(1);
    }

    @Test
    void oldAnswerSaysNothingAboutNow() {
        watch.look(NOW);
        work();

        assertThat(watch.look(NOW.plus(PAUSE.multipliedBy(6)))).contains(1);
        assertThat(watch.look(NOW.plus(PAUSE.multipliedBy(6)).plusMillis(1))).isEmpty();
    }

    @Test
    void failedQuestionIsAskedAgainAfterThePause() {
        var failing = new Watch<Integer>(
                PAUSE,
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("the database is away");
                    }
                    return asked.get();
                },
                background::add);
        failing.look(NOW);
        work();
        assertThat(failing.look(NOW)).isEmpty();
        assertThat(background).isEmpty();

        failing.look(NOW.plus(PAUSE));
        work();

        assertThat(failing.look(NOW.plus(PAUSE))).contains(2);
    }

    private void work() {
        background.forEach(Runnable::run);
        background.clear();
    }
}
