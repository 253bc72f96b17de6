package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.Programs;
import be.lra.card.PcscDaemon;
import be.lra.card.VpcdCard;
import be.lra.demo.card.Specimen;
import be.lra.eid.EidReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge as its own process, from its own jar, against a real pcscd. */
class DeskBridgePcscTest {

    private static final int PATIENCE = 30; // seconds

    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private PcscDaemon pcscd;
    private FakeServer server;
    private Process bridge;

    @BeforeEach
    void startBridge(@TempDir Path folder) throws IOException {
        pcscd = PcscDaemon.start();
        server = new FakeServer(DeskFixtures.DESK, new MutableClock());
        bridge = start(folder.resolve("key"));
    }

    @AfterEach
    void stopBridge() {
        bridge.destroyForcibly();
        server.close();
        pcscd.close();
    }

    @Test
    void cardInARealReaderIsReadAndVerified() throws InterruptedException {
        server.heartbeatWith("card-present", "false");
        try (var _ = pcscd.insert(DeskFixtures.card(Specimen.CITIZEN))) {
            assertThat(DeskFixtures.verify(server.nextCard(), server.lastChallenge.get()))
                    .isInstanceOf(EidReading.Verified.class);
            server.heartbeatWith("card-present", "true");
        }
        server.heartbeatWith("card-present", "false");
        assertThat(printed).noneMatch(line -> line.contains(Specimen.CITIZEN.cardNumber()));
    }

    @Test
    void cardPulledWhileReadIsReportedAndTheNextOneRead() throws InterruptedException {
        try (var _ = pcscd.insert(DeskFixtures.card(Specimen.CITIZEN).removedAfter(9))) {
            assertThat(server.nextProblem()).isIn("card-removed", "card-unreadable");
            server.heartbeats.clear();
        }
        server.heartbeatWith("card-present", "false");
        try (var _ = pcscd.insert(DeskFixtures.card(Specimen.CITIZEN_OLDER))) {
            assertThat(DeskFixtures.verify(server.nextCard(), server.lastChallenge.get()))
                    .isInstanceOf(EidReading.Verified.class);
        }
    }

    @Test
    void restartOfTheServiceEndsTheProcessWithItsOwnCode() throws InterruptedException {
        awaitReader();

        pcscd.restart();

        assertThat(bridge.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(bridge.exitValue()).isEqualTo(ExitReason.SERVICE_DIED.code());
        server.heartbeatWith("problem", "pcsc-away");
    }

    @Test
    void silentCardEndsTheProcessWithItsOwnCode() throws InterruptedException {
        server.heartbeatWith("card-present", "false");
        try (VpcdCard _ = pcscd.insert(DeskFixtures.card(Specimen.CITIZEN).silentAfter(5))) {
            assertThat(bridge.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(bridge.exitValue()).isEqualTo(ExitReason.SILENT.code());
        server.heartbeatWith("problem", "card-silent");
    }

    /** Until the bridge has seen the reader: before, it has no context that could die. */
    private void awaitReader() throws InterruptedException {
        String reader = "";
        while (reader.isEmpty()) {
            reader = server.heartbeatWith("card-present", "false").getOrDefault("reader", "");
        }
    }

    private Process start(Path key) throws IOException {
        var builder = new ProcessBuilder(
                Programs.ofJdk("java"),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                BridgeJar.build(key.resolveSibling("bridge.jar")).toString(),
                "--server",
                server.address().toString(),
                "--key",
                key.toString());
        builder.environment().putAll(pcscd.environment());
        Process started = builder.redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().start(() -> follow(started));
        return started;
    }

    private void follow(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(printed::add);
        } catch (IOException e) {
            printed.add(String.valueOf(e.getMessage()));
        }
    }
}
