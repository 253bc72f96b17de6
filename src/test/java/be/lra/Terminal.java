package be.lra;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program on a terminal of its own, as a person starts it: what is typed there, Ctrl-C included, reaches it. */
final class Terminal implements AutoCloseable {

    static final String CTRL_C = "\003";
    static final String CTRL_D = "\004";

    private static final Duration PATIENCE = Duration.ofMinutes(10); // the first start of a busy machine builds all
    private static final int LOOK_EVERY = 50; // milliseconds

    private final Process keeper;
    private final StringBuilder printed = new StringBuilder();
    private final Thread reader = Thread.ofPlatform().daemon().name("terminal").unstarted(this::read);

    private Terminal(Process keeper) {
        this.keeper = keeper;
    }

    /**
     * Starts a program in this folder.
     *
     * @param environment all of it: nothing of ours is added
     * @param command for the shell; the program is its last word ({@code exec})
     */
    static Terminal start(Path folder, Map<String, String> environment, String command) {
        // Whoever started us in the background lets all of us ignore Ctrl-C; a person's terminal does not.
        var builder = new ProcessBuilder(List.of(
                        "env",
                        "--default-signal=INT,QUIT",
                        "script",
                        "--quiet",
                        "--return",
                        "--command",
                        command,
                        "/dev/null"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var terminal = new Terminal(builder.start());
            terminal.reader.start();
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException("no terminal", e);
        }
    }

    void type(String text) {
        try {
            OutputStream keys = keeper.getOutputStream();
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody reads what is typed", e);
        }
    }

    /** Waits until this text stands on the terminal. */
    void awaitText(String text) throws InterruptedException {
        long begin = System.nanoTime();
        while (!printed().contains(text)) {
            if (!keeper.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("\"" + text + "\" was never printed, but:\n" + printed());
            }
            keeper.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until the program has ended and gives its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!keeper.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end, it printed:\n" + printed());
        }
        reader.join();
        return keeper.exitValue();
    }

    /** All that was printed, line by line. */
    List<String> lines() {
        return printed().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The number of the program's process group: it leads the session of this terminal. */
    long group() {
        return keeper.children().findFirst().orElseThrow().pid();
    }

    private void read() {
        try (Reader output = new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8)) {
            for (int sign = output.read(); sign >= 0; sign = output.read()) {
                print(Character.toString(sign));
            }
        } catch (IOException e) {
            print(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void print(String text) {
        printed.append(text);
    }

    private synchronized String printed() {
        return printed.toString();
    }

    @Override
    public void close() {
        Programs.stop(keeper);
    }
}
