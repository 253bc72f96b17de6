package be.lra.desk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javax.smartcardio.CardException;

/**
 * Holds the time limits of the card thread from outside it: a silent card blocks a call without limit and nothing inside
 * the process can free it (eid-card.md 7).
 */
final class Watchdog implements AutoCloseable {

    private static final long LOOKS_EVERY = 100; // milliseconds

    /** What the card thread is waiting for. */
    enum Waiting {
        FOR_READER("reader-silent"),
        FOR_CARD("card-silent");

        private final String problem;

        Waiting(String problem) {
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    /** One call of javax.smartcardio. */
    @FunctionalInterface
    interface CardCall<T> {
        T make() throws CardException;
    }

    /** Told once, when a call has passed its limit. */
    @FunctionalInterface
    interface Alarm {
        void silent(Waiting waiting);
    }

    private record Watch(Waiting waiting, long deadline) {}

    private final AtomicReference<Watch> current = new AtomicReference<>(new Watch(Waiting.FOR_READER, Long.MAX_VALUE));
    private final LongSupplier nanoTime;
    private final Alarm alarm;
    private final ScheduledExecutorService looks;

    Watchdog(LongSupplier nanoTime, Alarm alarm) {
        this.nanoTime = nanoTime;
        this.alarm = alarm;
        this.looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("watchdog").daemon().factory());
    }

    void start() {
        var _ = looks.scheduleWithFixedDelay(this::look, LOOKS_EVERY, LOOKS_EVERY, TimeUnit.MILLISECONDS);
    }

    /** Makes the call; if it is not back within the limit, the alarm goes off in another thread. */
    <T> T during(Waiting waiting, Duration limit, CardCall<T> call) throws CardException {
        Watch before = current.getAndSet(new Watch(waiting, nanoTime.getAsLong() + limit.toNanos()));
        try {
            return call.make();
        } finally {
            current.set(before);
        }
    }

    void look() {
        Watch watch = current.get();
        boolean idle = watch.deadline() == Long.MAX_VALUE;
        if (!idle && watch.deadline() - nanoTime.getAsLong() < 0 && current.compareAndSet(watch, reported(watch))) {
            alarm.silent(watch.waiting());
        }
    }

    private static Watch reported(Watch watch) {
        return new Watch(watch.waiting(), Long.MAX_VALUE);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
