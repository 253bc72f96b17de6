package be.lra.nodes;

import be.lra.BuildFolder;
import be.lra.Programs;
import be.lra.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Two nodes of the production jar on one database, started at the same time as after a power cut. */
final class Nodes implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("lra.jar", "target/lra-counter-0.1.0-SNAPSHOT.jar"));
    private static final Path FOLDER = BuildFolder.PATH.resolve("nodes");

    private final RunningProgram first;
    private final RunningProgram second;

    private Nodes(RunningProgram first, RunningProgram second) {
        this.first = first;
        this.second = second;
    }

    /** @param settings of both, by their Spring names */
    static Nodes start(Map<String, String> settings) throws IOException {
        List<String> options = List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                unpackedJar() + ":" + deskOfTheBench(),
                "be.lra.LraApplication");
        List<CompletableFuture<RunningProgram>> both = Stream.of("first.log", "second.log")
                .map(log -> CompletableFuture.supplyAsync(
                        () -> RunningProgram.start(options, settings, FOLDER.resolve(log))))
                .toList();
        try {
            return new Nodes(both.getFirst().join(), both.getLast().join());
        } catch (CompletionException e) {
            both.forEach(node -> node.thenAccept(RunningProgram::close)
                    .exceptionally(_ -> null)
                    .join());
            throw e;
        }
    }

    private static Path unpackedJar() throws IOException {
        Path app = FOLDER.resolve("app");
        String ignored = Programs.output(
                Programs.ofJdk("java"),
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--destination",
                app.toString(),
                "--force");
        return app.resolve(JAR.getFileName()).toAbsolutePath();
    }

    /** The bench's way to work as an agent over HTTP, which is no part of the jar. */
    private static Path deskOfTheBench() throws IOException {
        Path classes = FOLDER.resolve("classes");
        Path folder = Path.of("be", "lra", "registration");
        Files.createDirectories(classes.resolve(folder));
        try (var found = Files.newDirectoryStream(
                BuildFolder.PATH.resolve("test-classes").resolve(folder), "BenchDesk*")) {
            for (Path file : found) {
                Files.write(classes.resolve(folder).resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return classes.toAbsolutePath();
    }

    RunningProgram first() {
        return first;
    }

    RunningProgram second() {
        return second;
    }

    /** As {@code kill -9} does: nothing is said, nothing is finished. */
    void killFirst() {
        first.process().destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
