package be.lra.card;

import be.lra.demo.card.VirtualCard;
import be.lra.demo.card.VpcdCard;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real pcscd of the test's own, with one virtual reader of two slots. Its folder {@code /run/pcscd} is another one in
 * a mount namespace of its own, so that runs side by side do not meet; clients find it by {@link #environment()}.
 * Needs the packages pcscd and vsmartcard-vpcd, but no root.
 */
public final class PcscDaemon implements AutoCloseable {

    private static final Path PCSCD = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final int START_LIMIT = 20; // seconds
    private static final int MOST_ATTEMPTS = 50; // to find two free ports in a row
    private static final int STOP_LIMIT = 5; // seconds

    private final Path folder;
    private final int port;
    private Process process;

    private PcscDaemon(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts a daemon and waits until it is ready. */
    public static PcscDaemon start() {
        for (Path needed : new Path[] {PCSCD, DRIVER}) {
            if (!Files.exists(needed)) {
                throw new IllegalStateException(needed + " is missing: install the packages pcscd and vsmartcard-vpcd");
            }
        }
        try {
            Path folder = Files.createTempDirectory("lra-pcscd");
            int port = freePort();
            Files.createDirectories(folder.resolve("run"));
            Files.createDirectories(folder.resolve("conf"));
            Files.writeString(folder.resolve("conf/vpcd"), """
                    FRIENDLYNAME "Virtual PCD"
                    DEVICENAME   /dev/null:0x%1$04X
                    LIBPATH      %2$s
                    CHANNELID    0x%1$04X
                    """.formatted(port, DRIVER));
            return new PcscDaemon(folder, port, launch(folder));
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
        return VpcdCard.insert(card, port);
    }

    /** Puts a card into the second slot. */
    public VpcdCard insertIntoSecondSlot(VirtualCard card) {
        return VpcdCard.insert(card, port + 1);
    }

    /** Ends the daemon and starts it again at the same place: the contexts of its clients are dead. */
    public void restart() {
        stop();
        process = launch(folder);
    }

    /** Ends the daemon, which can be started again. */
    public void stop() {
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

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of pcscd stays: " + folder, e);
        }
    }

    /** The path of the socket is built into pcscd, hence the namespace in which that path is ours. */
    private static Process launch(Path folder) {
        String namespace = "root".equals(System.getProperty("user.name")) ? "-m" : "-rm";
        String script = "mount -t tmpfs tmpfs /run && mkdir /run/pcscd && mount --bind " + folder
                + "/run /run/pcscd && exec " + PCSCD + " --foreground --info --config " + folder + "/conf";
        try {
            Process process = new ProcessBuilder("unshare", namespace, "sh", "-c", script)
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
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IllegalStateException("pcscd does not start", e);
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
            ready.completeExceptionally(new IllegalStateException("pcscd ended: " + log));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** A port of which the next is free too: a reader of vpcd has two slots. */
    private static int freePort() throws IOException {
        for (int attempt = 1; true; attempt++) {
            try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var second = new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return second.getLocalPort() - 1;
            } catch (BindException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
