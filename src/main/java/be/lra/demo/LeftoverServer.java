package be.lra.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What an application that was killed leaves in the folder of its database: a running server, half an installation. */
final class LeftoverServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    LeftoverServer(Path folder) {
        this.folder = folder;
    }

    static Path pidFile(Path folder) {
        return folder.resolve("mariadb.pid");
    }

    /** Stops the server of this folder, if one still runs; its data are whole after that. */
    void stop() throws IOException {
        Optional<ProcessHandle> running = running();
        if (running.isPresent()) {
            end(running.get());
        }
        Files.deleteIfExists(pidFile(folder));
    }

    /** Only a process that names this folder in its command line: a pid may long belong to something else. */
    private Optional<ProcessHandle> running() throws IOException {
        Path file = pidFile(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pid = Files.readString(file).strip();
        if (!pid.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("--datadir=" + folder.resolve("data"));
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the server left behind could not be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a first start went through and its data are still there. */
    boolean isInstalled() {
        return Files.exists(mark()) && Files.isDirectory(folder.resolve("data").resolve("mysql"));
    }

    void markInstalled() throws IOException {
        if (!Files.exists(mark())) {
            Files.createFile(mark());
        }
    }

    /** Ends the installer of this folder at once, whose work is of no use. */
    void endInstaller() {
        List<ProcessHandle> ours =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        ours.forEach(ProcessHandle::destroyForcibly);
        ours.forEach(process -> process.onExit().join());
    }

    /** A first start that was cut off leaves folders no server can use, and perhaps an installer at work in them. */
    void removeUnfinishedInstallation() throws IOException {
        if (!isInstalled()) {
            endInstaller();
            for (String part : List.of("data", "base", "tmp")) {
                delete(folder.resolve(part));
            }
        }
    }

    private Path mark() {
        return folder.resolve("installed");
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
