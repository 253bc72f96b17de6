package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.Programs;
import be.lra.demo.card.TestPki;
import be.lra.demo.reader.DemoBridge;
import be.lra.eid.CardFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's reader: a supervised bridge process that is told which specimen card is in. */
class DemoBridgeTest {

    @TempDir
    private static Path authorities;

    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private FakeServer server;
    private BridgeSupervisor supervisor;

    /** Takes seconds, as it does in the demonstration before the bridge is started. */
    @BeforeAll
    static void createAuthorities() {
        TestPki.openOrCreate(authorities, new SecureRandom(), MutableClock.START);
    }

    @BeforeEach
    void startBridge(@TempDir Path folder) throws IOException {
        server = new FakeServer(DeskFixtures.DESK, new MutableClock());
        supervisor = new BridgeSupervisor(
                List.of(
                        Programs.ofJdk("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DemoBridge.class.getName(),
                        authorities.toString(),
                        "2026-11-17",
                        "--server",
                        server.address().toString(),
                        "--key",
                        folder.resolve("key").toString()),
                printed::add);
        supervisor.start();
    }

    @AfterEach
    void stopBridge() {
        supervisor.close();
        server.close();
    }

    @Test
    void insertedSpecimenIsReadAndAForeignCardRefused() throws InterruptedException {
        supervisor.tell("insert CITIZEN");
        assertThat(server.nextCard().content(CardFile.PHOTO)).isPresent();

        supervisor.tell("insert FOREIGN");
        assertThat(server.nextProblem()).isEqualTo("not-a-belgian-card");

        supervisor.tell("remove");
        server.heartbeatWith("card-present", "false");
    }

    @Test
    void killedBridgeComesBackWithTheSameCard() throws InterruptedException {
        supervisor.tell("insert CITIZEN_OLDER");
        server.nextCard();

        supervisor.child().orElseThrow().destroyForcibly();

        assertThat(server.nextCard().content(CardFile.IDENTITY)).isPresent();
    }

    @Test
    void bridgeLeavesWhenItsParentCloses() throws InterruptedException, ExecutionException, TimeoutException {
        server.heartbeatWith("card-present", "false");
        ProcessHandle child = supervisor.child().orElseThrow();

        supervisor.close();

        child.onExit().get(20, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }
}
