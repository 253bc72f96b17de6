package be.lra.messaging;

import be.lra.messaging.DeliverySchedule.MessageEntered;
import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages entered on this node, each tried once as soon as a thread is free, the urgent ones first. */
final class FirstAttempts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAttempts.class);
    private static final int SECONDS_TO_END = 10; // of an attempt under way when the node stops

    private final Consumer<MessageEntered> attempt;
    private final ThreadPoolExecutor threads;
    private final AtomicLong counter = new AtomicLong();

    FirstAttempts(int threads, Consumer<MessageEntered> attempt) {
        this.attempt = attempt;
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name("mail-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy()); // only of a node that stops: another one's sweep finds it
    }

    void add(MessageEntered message) {
        threads.execute(new Waiting(message, counter.incrementAndGet()));
    }

    /** Ends what is under way, and forgets what waits. */
    @Override
    public void close() {
        threads.getQueue().clear();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private final class Waiting implements Runnable, Comparable<Waiting> {

        private static final Comparator<Waiting> ORDER = Comparator.comparing(
                        (Waiting waiting) -> !waiting.message.isUrgent())
                .thenComparingLong(waiting -> waiting.place);

        private final MessageEntered message;
        private final long place;

        Waiting(MessageEntered message, long place) {
            this.message = message;
            this.place = place;
        }

        @Override
        public void run() {
            try {
                attempt.accept(message);
            } catch (RuntimeException e) { // an edge (conventions.md 5): the row is still there, the sweep finds it
                LOG.warn("Message {} is left to the sweep", message.id(), e);
            }
        }

        @Override
        public int compareTo(Waiting other) {
            return ORDER.compare(this, other);
        }
    }
}
