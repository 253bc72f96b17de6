package be.lra.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a desk bridge running as a child process: starts it again when it leaves, later each time it leaves soon. The
 * child's standard input stays open for as long as this process lives, so that the child can tell when it is gone.
 */
public final class BridgeSupervisor implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BridgeSupervisor.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4); // a card put in meanwhile waits no longer
    private static final Duration GOOD_LIFE = Duration.ofMinutes(1);
    private static final long LAST_WORDS = 2; // seconds for a child to leave by itself

    /** Waits before the next start; a test does not. */
    @FunctionalInterface
    interface Rest {
        void during(Duration pause) throws InterruptedException;
    }

    private final List<String> command;
    private final Consumer<String> lines;
    private final Optional<Rest> rest;
    private final CountDownLatch closed = new CountDownLatch(1);
    private String greeting = "";
    private Optional<Process> child = Optional.empty();

    /**
     * Supervises nothing yet.
     *
     * @param lines takes every line the child prints
     */
    public BridgeSupervisor(List<String> command, Consumer<String> lines) {
        this(command, lines, Optional.empty());
    }

    /** @param rest empty for pauses that {@link #close} cuts short */
    BridgeSupervisor(List<String> command, Consumer<String> lines, Optional<Rest> rest) {
        this.command = List.copyOf(command);
        this.lines = lines;
        this.rest = rest;
    }

    /** Starts the child, in the background. */
    public void start() {
        Thread.ofPlatform().name("bridge-supervisor").daemon().start(this::supervise);
    }

    /** Says a line to the child, and says it again to each child that comes after. */
    public synchronized void tell(String line) {
        greeting = line;
        child.ifPresent(running -> say(running, line));
    }

    /** The child that runs now; empty in the pause before the next. */
    public Optional<ProcessHandle> child() {
        return running().filter(Process::isAlive).map(Process::toHandle);
    }

    private synchronized Optional<Process> running() {
        return child;
    }

    private void supervise() {
        var backOff = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
        while (!isClosed()) {
            long startedAt = System.nanoTime();
            int code = runOnce();
            if (code == ExitReason.WRONG_SETTINGS.code()) {
                lines.accept("the bridge is not started again: its settings are wrong");
                return;
            }
            if (System.nanoTime() - startedAt > GOOD_LIFE.toNanos()) {
                backOff.reset();
            }
            rest(backOff.pause());
        }
    }

    private int runOnce() {
        try {
            Process started = begin();
            try (var output =
                    new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
                output.lines().forEach(this::hand);
            }
            int code = started.waitFor();
            if (!isClosed()) {
                lines.accept("the bridge left with code " + code);
            }
            return code;
        } catch (IOException | UncheckedIOException e) {
            lines.accept("the bridge cannot be started: " + e.getMessage());
            return ExitReason.SERVICE_DIED.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitReason.STOPPED.code();
        }
    }

    /** Whoever takes the lines may fail over one; the child is watched all the same. */
    private void hand(String line) {
        try {
            lines.accept(line);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a line of the bridge was not taken", e);
        }
    }

    private synchronized Process begin() throws IOException {
        if (isClosed()) {
            throw new IOException("closed");
        }
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        child = Optional.of(started);
        if (!greeting.isEmpty()) {
            say(started, greeting);
        }
        return started;
    }

    private static void say(Process to, String line) {
        try {
            OutputStream input = to.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            return; // it is leaving; the next one hears it first
        }
    }

    private void rest(Duration pause) {
        try {
            if (rest.isPresent()) {
                rest.get().during(pause);
            } else {
                var _ = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    /** Ends the child: by closing its standard input, and by force two seconds later. */
    @Override
    public void close() {
        closed.countDown();
        running().ifPresent(BridgeSupervisor::end);
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LAST_WORDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
