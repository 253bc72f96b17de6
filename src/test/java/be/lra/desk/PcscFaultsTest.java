package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.Programs;
import be.lra.card.PcscDaemon;
import be.lra.demo.card.LineRate;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.VirtualCard;
import be.lra.eid.EidReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What goes wrong between a real pcscd and the bridge's own process, which somebody starts again whenever it leaves, as
 * on a counter PC: after each fault the next card is read, and nobody lent a hand.
 */
class PcscFaultsTest {

    private static final LineRate SLOW = new LineRate(4_000); // bytes a second: a reading takes more than a second
    private static final Duration LONGEST =
            Duration.ofSeconds(10); // five for the agent (eid-card.md 7), and as much for a busy machine

    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private FakeServer server;
    private Path folder;

    @BeforeEach
    void startServer(@TempDir Path temporary) throws IOException {
        folder = temporary;
        server = new FakeServer(DeskFixtures.DESK, new MutableClock());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void serviceThatStartsLateIsFound() throws Exception {
        try (var pcscd = PcscDaemon.start()) {
            pcscd.stop();
            try (var _ = bridge(pcscd)) {
                server.heartbeatWith("problem", "pcsc-away");

                pcscd.restart();

                server.heartbeatWith("problem", "");
                nextCardIsReadFrom(pcscd);
            }
        }
    }

    @Test
    void serviceRestartedInTheMiddleOfAReadingGivesNoHalfACard() throws Exception {
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            VirtualCard card = DeskFixtures.card(Specimen.RESIDENCE_EU).atLineRate(SLOW);
            try (var _ = pcscd.insert(card)) {
                awaitTraffic(card);
                server.heartbeats.clear();
                pcscd.restart();
            }

            server.heartbeatWith("card-present", "false");
            nextCardIsReadFrom(pcscd);
        }
    }

    @Test
    void serviceThatFallsMuteIsToldAndWaitedFor() throws Exception {
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            server.heartbeatWith("reader", "Virtual PCD 00 00");
            pcscd.freeze();
            assertThat(untilTold("reader-silent")).isLessThan(LONGEST);

            pcscd.thaw();

            nextCardIsReadFrom(pcscd);
        }
    }

    @Test
    void cardRemovedHereAndThereGivesNothing() throws Exception {
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            for (int commands : new int[] {0, 1, 6, 17, 30}) {
                Specimen specimen = commands % 2 == 0 ? Specimen.RESIDENCE_EU : Specimen.REKEYED;
                server.heartbeatWith("card-present", "false");
                try (var _ = pcscd.insert(DeskFixtures.card(specimen).removedAfter(commands))) {
                    assertThat(server.nextProblem()).isIn("card-removed", "card-unreadable");
                    server.heartbeats.clear();
                }
            }
            server.heartbeatWith("card-present", "false");
            nextCardIsReadFrom(pcscd);
        }
    }

    @ParameterizedTest
    @CsvSource({"3", "12"})
    void cardSwappedForAnotherGivesOnlyTheSecond(int commands) throws Exception {
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            VirtualCard first = DeskFixtures.card(Specimen.RESIDENCE_EU).removedAfter(commands);
            try (var gone = pcscd.insert(first)) {
                while (!gone.isRemoved()) {
                    Thread.sleep(1);
                }
            }
            nextCardIsReadFrom(pcscd);
        }
    }

    @Test
    void silentCardIsToldSoon() throws Exception {
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            server.heartbeatWith("card-present", "false");
            VirtualCard card = DeskFixtures.card(Specimen.RESIDENCE_EU).silentAfter(5);
            try (var _ = pcscd.insert(card)) {
                awaitTraffic(card);

                assertThat(untilTold("card-silent")).isLessThan(LONGEST);
            }
        }
    }

    @Test
    void silentCardIsForgottenOnceItIsPulled() throws Exception {
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            server.heartbeatWith("card-present", "false");
            try (var _ = pcscd.insert(DeskFixtures.card(Specimen.RESIDENCE_EU).silentAfter(5))) {
                server.heartbeatWith("problem", "card-silent");
            }

            nextCardIsReadFrom(pcscd);
        }
    }

    @Test
    void ofTwoCardsInTwoReadersNoneIsReadUntilOneIsTakenOut() throws Exception {
        server.wanted.set(false);
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            server.heartbeatWith("card-present", "false");
            try (var _ = pcscd.insert(DeskFixtures.card(Specimen.RESIDENCE_EU))) {
                try (var _ = pcscd.insertIntoSecondSlot(DeskFixtures.card(Specimen.REKEYED))) {
                    server.heartbeatWith("problem", "two-cards");
                    server.wanted.set(true);
                    server.heartbeatWith("problem", "two-cards");
                    assertThat(server.cards).isEmpty();
                }
                assertThat(cardNumber()).isEqualTo(Specimen.RESIDENCE_EU.cardNumber());
            }
        }
    }

    /** Beside a real reader: CardReaderFaultsTest; vpcd knows one reader only. */
    @Test
    void readerThatWindowsMakesUpIsNone() throws Exception {
        try (var pcscd = PcscDaemon.start("Windows Hello for Business");
                var _ = pcscd.insert(DeskFixtures.card(Specimen.RESIDENCE_EU));
                var _ = bridge(pcscd)) {
            server.heartbeatWith("problem", "no-reader");
        }
        assertThat(server.cards).isEmpty();
    }

    @Test
    void bankCardIsSaidNotToBeBelgian() throws Exception {
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            try (var _ = pcscd.insert(ScriptedChip.bankCard())) {
                assertThat(server.nextProblem()).isEqualTo("not-a-belgian-card");
                server.heartbeats.clear();
            }
            server.heartbeatWith("card-present", "false");
            nextCardIsReadFrom(pcscd);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void chipThatTalksNonsenseIsToldAndForgotten(long seed) throws Exception {
        var random = new Random(seed);
        var chip = ScriptedChip.impostor(command -> {
            byte[] nonsense = new byte[2 + random.nextInt(257)];
            random.nextBytes(nonsense);
            return nonsense;
        });
        try (var pcscd = PcscDaemon.start();
                var _ = bridge(pcscd)) {
            try (var _ = pcscd.insert(chip)) {
                assertThat(server.nextProblem()).isIn("not-a-belgian-card", "card-unreadable");
                server.heartbeats.clear();
            }
            server.heartbeatWith("card-present", "false");
            nextCardIsReadFrom(pcscd);
        }
    }

    @Test
    void bridgeKilledInTheMiddleOfAReadingReadsTheWholeCardAnew() throws Exception {
        try (var pcscd = PcscDaemon.start();
                var bridge = bridge(pcscd)) {
            VirtualCard card = DeskFixtures.card(Specimen.CITIZEN).atLineRate(SLOW);
            try (var _ = pcscd.insert(card)) {
                awaitTraffic(card);
                assertThat(bridge.child()).get().matches(ProcessHandle::destroyForcibly);

                assertThat(cardNumber()).isEqualTo(Specimen.CITIZEN.cardNumber());
            }
        }
        assertThat(server.cards).isEmpty();
    }

    private Duration untilTold(String problem) throws InterruptedException {
        long since = System.nanoTime();
        server.heartbeatWith("problem", problem);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private void nextCardIsReadFrom(PcscDaemon pcscd) throws InterruptedException {
        try (var _ = pcscd.insert(DeskFixtures.card(Specimen.CITIZEN))) {
            assertThat(cardNumber()).isEqualTo(Specimen.CITIZEN.cardNumber());
        }
        assertThat(server.cards).isEmpty();
    }

    /** The number of the next card that the server verifies. */
    private String cardNumber() throws InterruptedException {
        EidReading reading = DeskFixtures.verify(server.nextCard(), server.lastChallenge.get());
        assertThat(reading).isInstanceOf(EidReading.Verified.class);
        return ((EidReading.Verified) reading).identity().cardNumber();
    }

    private static void awaitTraffic(VirtualCard card) throws InterruptedException {
        while (card.traffic().commands() < 5) {
            Thread.sleep(5);
        }
    }

    private BridgeSupervisor bridge(PcscDaemon pcscd) throws IOException {
        var supervisor = new BridgeSupervisor(command(pcscd), printed::add);
        supervisor.start();
        return supervisor;
    }

    private List<String> command(PcscDaemon pcscd) throws IOException {
        var daemon = pcscd.environment().entrySet().iterator().next();
        return List.of(
                "env",
                daemon.getKey() + "=" + daemon.getValue(),
                Programs.ofJdk("java"),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                BridgeJar.build(folder.resolve("bridge.jar")).toString(),
                "--ends-with-parent",
                "true",
                "--server",
                server.address().toString(),
                "--key",
                folder.resolve("key").toString());
    }
}
