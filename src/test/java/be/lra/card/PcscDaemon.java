package be.lra.card;

import be.lra.Programs;
import be.lra.demo.card.VirtualCard;
import be.lra.demo.reader.ChipInSlot;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real pcscd of the test's own, with one virtual reader of two slots. Its folder {@code /run/pcscd} is another one in
 * a mount namespace of its own, so that runs side by side do not meet; clients find it by {@link #environment()}. The
 * ports of its slots stand in a network namespace of its own, where nobody else reaches them. Needs the packages pcscd,
 * vsmartcard-vpcd, iproute2 and socat, but no root where users may make namespaces.
 */
public final class PcscDaemon implements AutoCloseable {

    private static final Path PCSCD = Path.of("/usr/sbin/pcscd");
    private static final Path IP = Path.of("/bin/ip");
    private static final Path SOCAT = Path.of("/usr/bin/socat");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final int START_LIMIT = 20; // seconds
    private static final String READER = "Virtual PCD";
    private static final int SLOT = 35_963; // the port of vpcd's first slot; the next is the second's

    private final Path folder;
    private Process process;

    private PcscDaemon(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts a daemon and waits until it is ready. */
    public static PcscDaemon start() {
        return start(READER);
    }

    /** Starts a daemon whose reader has this name and waits until it is ready. */
    public static PcscDaemon start(String reader) {
        for (Path needed : List.of(PCSCD, DRIVER, IP, SOCAT)) {
            if (!Files.exists(needed)) {
                throw new IllegalStateException(
                        needed + " is missing: install the packages pcscd, vsmartcard-vpcd, iproute2 and socat");
            }
        }
        try {
            Path folder = Files.createTempDirectory("lra-pcscd");
            Files.createDirectories(folder.resolve("run"));
            Files.createDirectories(folder.resolve("conf"));
            Files.writeString(folder.resolve("conf/vpcd"), """
                    FRIENDLYNAME "%3$s"
                    DEVICENAME   /dev/null:0x%1$04X
                    LIBPATH      %2$s
                    CHANNELID    0x%1$04X
                    """.formatted(SLOT, DRIVER, reader));
            return new PcscDaemon(folder, launch(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for pcscd", e);
        }
    }

    /** What a client process needs in its environment to talk to this daemon and no other. */
    public Map<String, String> environment() {
        return Map.of("PCSCLITE_CSOCK_NAME", folder.resolve("run/pcscd.comm").toString());
    }

    /** Puts a card into the first slot; closing it takes the card out. */
    public VpcdCard insert(VirtualCard card) {
        return insert(VpcdCard.raw(card));
    }

    /** Puts a chip that hears raw T=0 commands into the first slot. */
    public VpcdCard insert(ChipInSlot chip) {
        return insert(chip, SLOT);
    }

    /** Puts a card into the second slot. */
    public VpcdCard insertIntoSecondSlot(VirtualCard card) {
        return insert(VpcdCard.raw(card), SLOT + 1);
    }

    /** Stops the daemon in its tracks: whoever asks it waits without end. */
    public void freeze() {
        Programs.output("kill", "-STOP", String.valueOf(process.pid()));
    }

    /** Lets the daemon go on where it was. */
    public void thaw() {
        Programs.output("kill", "-CONT", String.valueOf(process.pid()));
    }

    /** Ends the daemon and starts it again at the same place: the contexts of its clients are dead. */
    public void restart() {
        stop();
        process = launch(folder);
    }

    /** Ends the daemon, which can be started again. */
    public void stop() {
        Programs.stop(process);
    }

    /** The number of its process, which is pcscd itself: what stands before it here hands its process on. */
    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of pcscd stays: " + folder, e);
        }
    }

    /**
     * The path of the socket is built into pcscd, hence the namespace in which that path is ours. vpcd listens on all
     * interfaces and sends each command in two pieces, the second when the first is acknowledged: hence the network in
     * which loopback is all there is, and acknowledges at once.
     */
    private static Process launch(Path folder) {
        String namespaces = Programs.AS_ROOT ? "-mn" : "-rmn";
        String script = IP + " link set lo up && " + IP + " route replace table local local 127.0.0.1 dev lo quickack 1"
                + " && mount -t tmpfs tmpfs /run && mkdir /run/pcscd && mount --bind " + folder
                + "/run /run/pcscd && exec " + PCSCD + " --foreground --info --config " + folder + "/conf";
        try {
            Process process = new ProcessBuilder("unshare", namespaces, "sh", "-c", script)
                    .redirectErrorStream(true)
                    .start();
            awaitReady(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("pcscd does not start", e);
        }
    }

    private static void awaitReady(Process process) {
        var ready = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().name("pcscd-log").start(() -> follow(process, ready));
        try {
            ready.get(START_LIMIT, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "pcscd does not start; " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("pcscd does not start in time", e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void follow(Process process, CompletableFuture<Void> ready) {
        var log = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("daemon ready")) {
                    ready.complete(null);
                } else if (!ready.isDone()) {
                    log.append(line).append('\n');
                }
            }
            ready.completeExceptionally(new IllegalStateException(
                    log.indexOf("unshare:") == 0
                            ? "the card readers need a network of their own, made by root or in a user namespace; "
                                    + log
                            : "pcscd ended: " + log));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Inserts by a program in the daemon's network that carries its commands to us and our answers back. */
    private VpcdCard insert(ChipInSlot chip, int port) {
        var command = new ArrayList<>(
                Programs.AS_ROOT ? List.of("nsenter") : List.of("nsenter", "-U", "--preserve-credentials"));
        command.addAll(List.of("-n", "-t", String.valueOf(process.pid())));
        command.addAll(List.of(SOCAT.toString(), "-", "TCP:127.0.0.1:" + port + ",nodelay"));
        try {
            return VpcdCard.insert(
                    chip,
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException("no way to pcscd", e);
        }
    }
}
