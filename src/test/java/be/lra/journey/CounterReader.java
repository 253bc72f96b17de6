package be.lra.journey;

import be.lra.Programs;
import be.lra.card.PcscDaemon;
import be.lra.card.VpcdCard;
import be.lra.demo.card.VirtualCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The card reader of a counter PC: a real pcscd, and the desk bridge as a process of its own. */
final class CounterReader implements AutoCloseable {

    private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1";

    private static final int LOOK = 100; // milliseconds
    private static final Path LOG = Path.of("target", "desk-bridge.log");
    private static final Pattern CODE = Pattern.compile("pairing-code: (\\S+)");

    private final PcscDaemon daemon;
    private final Process bridge;

    private CounterReader(PcscDaemon daemon, Process bridge) {
        this.daemon = daemon;
        this.bridge = bridge;
    }

    /** Starts both; the bridge makes a new key and asks the application at this address for its desk. */
    static CounterReader start(URI server) {
        try {
            Path key = Files.createTempDirectory("lra-bridge").resolve("desk.key");
            PcscDaemon daemon = PcscDaemon.start();
            return new CounterReader(daemon, launch(daemon, server, key));
        } catch (IOException e) {
            throw new UncheckedIOException("the desk bridge does not start", e);
        }
    }

    private static Process launch(PcscDaemon daemon, URI server, Path key) throws IOException {
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
                        "--key",
                        key.toString()))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        builder.environment().putAll(daemon.environment());
        return builder.start();
    }

    /** The code that the bridge shows at the counter PC. */
    String code() {
        try {
            Optional<String> shown = Optional.empty();
            while (shown.isEmpty()) {
                if (bridge.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the desk bridge left, see " + LOG);
                }
                shown = Files.readAllLines(LOG).stream()
                        .map(CODE::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst();
            }
            return shown.get();
        } catch (IOException e) {
            throw new UncheckedIOException("no journal of the desk bridge", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
