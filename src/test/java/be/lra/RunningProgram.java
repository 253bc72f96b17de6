package be.lra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The application as a process of its own, as an operator starts it.
 *
 * @param address where it answers
 * @param startTime from the start of the process until it answered that it is well
 */
public record RunningProgram(Process process, URI address, Duration startTime, Path log) implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /**
     * Starts Java with these options and waits until the health page says that all is well.
     *
     * @param options of Java, up to the main class or {@code -jar file}
     * @param settings of the application, by their Spring names
     * @throws IllegalStateException with the end of its log if it leaves or is not well in time
     */
    public static RunningProgram start(List<String> options, Map<String, String> settings, Path log) {
        int port = FreePort.any();
        var command = new ArrayList<String>();
        command.add(Programs.ofJdk("java"));
        command.addAll(options);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            URI address = URI.create("http://127.0.0.1:" + port);
            awaitHealth(process, address.resolve("/actuator/health"), begin, log);
            return new RunningProgram(process, address, Duration.ofNanos(System.nanoTime() - begin), log);
        } catch (IOException e) {
            throw new UncheckedIOException("the program does not start", e);
        }
    }

    private static void awaitHealth(Process process, URI health, long begin, Path log) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - begin < START_LIMIT.toNanos() && process.isAlive()) {
                if (isWell(client, health)) {
                    return;
                }
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(log);
        throw new IllegalStateException("the program does not answer; the end of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
    }

    private static boolean isWell(HttpClient client, URI health) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // does not listen yet
        }
    }

    @Override
    public void close() {
        Programs.stop(process);
    }
}
