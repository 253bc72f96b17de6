package be.lra.journey;

import be.lra.Programs;
import be.lra.card.PcscDaemon;
import be.lra.card.VpcdCard;
import be.lra.demo.card.VirtualCard;
import be.lra.desk.DeskKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The card reader of a counter PC: a real pcscd, and the desk bridge as a process of its own. */
final class CounterReader implements AutoCloseable {

    private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1";

    private final PcscDaemon daemon;
    private final Path key;
    private Process bridge;

    private CounterReader(PcscDaemon daemon, Path key, Process bridge) {
        this.daemon = daemon;
        this.key = key;
        this.bridge = bridge;
    }

    /** Starts both; the bridge reports to the application at this address. */
    static CounterReader start(URI server, UUID desk) {
        try {
            Path key = Files.createTempDirectory("lra-bridge").resolve("desk.key");
            DeskKey.at(key);
            PcscDaemon daemon = PcscDaemon.start();
            return new CounterReader(daemon, key, launch(daemon, server, desk, key));
        } catch (IOException e) {
            throw new UncheckedIOException("the desk bridge does not start", e);
        }
    }

    private static Process launch(PcscDaemon daemon, URI server, UUID desk, Path key) throws IOException {
        String classes = System.getProperty("lra.bridge-jar", "target/classes");
        var builder = new ProcessBuilder(List.of(
                        Programs.ofJdk("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Dsun.security.smartcardio.library=" + LIBRARY,
                        "-cp",
                        classes,
                        "be.lra.desk.DeskBridge",
                        "--server",
                        server.toString(),
                        "--desk",
                        desk.toString(),
                        "--key",
                        key.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "desk-bridge.log").toFile());
        builder.environment().putAll(daemon.environment());
        return builder.start();
    }

    /** What the administrator enrols: the public key in its X.509 form. */
    byte[] publicKey() {
        return Base64.getDecoder().decode(DeskKey.at(key).enrolment());
    }

    /** Puts a card into the reader; closing it takes it out. */
    VpcdCard insert(VirtualCard card) {
        return daemon.insert(card);
    }

    @Override
    public void close() {
        Programs.stop(bridge);
        daemon.close();
    }
}
