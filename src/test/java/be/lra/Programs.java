package be.lra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that tests start as processes of their own. */
public final class Programs {

    /** Root makes namespaces as it likes; anybody else needs one of users first. */
    public static final boolean AS_ROOT = "root".equals(System.getProperty("user.name"));

    private static final int STOP_LIMIT = 30; // seconds

    private Programs() {}

    /** The path of a program of the JDK that runs the tests, {@code java} for example. */
    public static String ofJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Runs a program to its end and returns what it printed. */
    public static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(command[0] + " does not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks a program to end and waits for it; one that does not listen is ended. */
    public static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
