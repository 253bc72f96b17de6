package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.demo.card.Specimen;
import be.lra.demo.reader.ChipInSlot;
import be.lra.demo.reader.ForeignChip;
import be.lra.demo.reader.SpecimenReaderProvider;
import be.lra.demo.reader.SpecimenSlot;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.EidReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bridge's card thread against a virtual reader and a server that believes it. */
class CardReaderTest {

    private static final int PATIENCE = 20; // seconds

    private final MutableClock clock = new MutableClock();
    private final SpecimenSlot slot = new SpecimenSlot();
    private final Queue<String> journal = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Watchdog.Waiting> alarms = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<ExitReason>> ends = new LinkedBlockingQueue<>();
    private FakeServer server;
    private ServerLink link;
    private Courier courier;
    private Watchdog watchdog;
    private Thread cardThread;

    @BeforeEach
    void startBridge(@TempDir Path folder) throws IOException {
        server = new FakeServer(DeskFixtures.DESK, clock);
        link = new ServerLink(server.address(), DeskKey.at(folder.resolve("key")), "1.0", clock);
        courier = new Courier(link, Map.of(), new PcVoice(journal::add, BridgeWords.in("en"), "1.0"));
        watchdog = new Watchdog(System::nanoTime, alarms::add);
        watchdog.start();
        courier.start();
        var readers = new CardReaders(Optional.of(new SpecimenReaderProvider(slot)), watchdog, DeskFixtures.LIMITS);
        var reader = new CardReader(readers, courier, watchdog, DeskFixtures.LIMITS, DeskFixtures.DESK, journal::add);
        cardThread = Thread.ofPlatform().daemon().start(() -> ends.add(reader.run()));
    }

    @AfterEach
    void stopBridge() throws InterruptedException {
        slot.remove();
        cardThread.interrupt();
        cardThread.join();
        courier.close();
        watchdog.close();
        link.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXPIRED")
    void everyValidSpecimenIsReadAndVerified(Specimen specimen) throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(specimen)));

        CardFiles files = server.nextCard();

        assertThat(DeskFixtures.verify(files, server.lastChallenge.get())).isInstanceOf(EidReading.Verified.class);
    }

    @Test
    void expiredCardIsReadAndRefused() throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.EXPIRED)));

        CardFiles files = server.nextCard();

        assertThat(DeskFixtures.verify(files, server.lastChallenge.get())).isInstanceOf(EidReading.Refused.class);
    }

    @Test
    void cardThatStaysIsReadOnce() throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));
        server.nextCard();

        server.heartbeatWith("card-present", "true");
        slot.remove();
        server.heartbeatWith("card-present", "false");

        assertThat(server.cards).isEmpty();
    }

    @Test
    void nextCardIsReadAfterTheFirstIsTakenOut() throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));
        server.nextCard();
        server.heartbeatWith("card-present", "true");
        slot.remove();
        server.heartbeatWith("card-present", "false");

        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.RESIDENCE_A)));

        assertThat(DeskFixtures.verify(server.nextCard(), server.lastChallenge.get()))
                .isInstanceOfSatisfying(
                        EidReading.Verified.class,
                        verified -> assertThat(verified.identity().documentType())
                                .isEqualTo(Specimen.RESIDENCE_A.documentType()));
    }

    @Test
    void foreignCardIsSaidNotToBeBelgian() throws InterruptedException {
        slot.insert(new ForeignChip());

        assertThat(server.nextProblem()).isEqualTo("not-a-belgian-card");
        server.heartbeatWith("problem", "not-a-belgian-card");
    }

    @Test
    void cardPulledWhileReadIsReported() throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN).removedAfter(12)));

        assertThat(server.nextProblem()).isEqualTo("card-removed");
        assertThat(server.cards).isEmpty();
    }

    @Test
    void cardSwappedWhileReadGivesOnlyTheSecond() throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN).removedAfter(12)));
        server.nextProblem();
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.RESIDENCE_EU)));

        assertThat(DeskFixtures.verify(server.nextCard(), server.lastChallenge.get()))
                .isInstanceOfSatisfying(
                        EidReading.Verified.class,
                        verified -> assertThat(verified.identity().documentType())
                                .isEqualTo(Specimen.RESIDENCE_EU.documentType()));
        assertThat(server.cards).isEmpty();
    }

    @Test
    void textsArriveThoughTheCardIsPulledBeforeItsPhotoWasRead() throws Exception {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN).removedAfter(commandsOfAWholeReading() - 3)));

        CardFiles texts = server.nextTexts();

        assertThat(DeskFixtures.verify(texts, server.lastChallenge.get())).isInstanceOf(EidReading.Verified.class);
        assertThat(texts.content(CardFile.PHOTO)).isEmpty();
        assertThat(server.nextProblem()).isEqualTo("card-removed");
        assertThat(server.cards).isEmpty();
    }

    @Test
    void cardSwappedBeforeItsPhotoWasReadGivesThePhotoOfTheSecondOnly() throws Exception {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN).removedAfter(commandsOfAWholeReading() - 3)));
        server.nextProblem();
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.RESIDENCE_EU)));

        assertThat(DeskFixtures.verify(server.nextCard(), server.lastChallenge.get()))
                .isInstanceOfSatisfying(
                        EidReading.Verified.class,
                        verified -> assertThat(verified.identity().documentType())
                                .isEqualTo(Specimen.RESIDENCE_EU.documentType()));
        assertThat(server.cards).isEmpty();
    }

    /** Raw commands of one reading that a server without any root wants. */
    private int commandsOfAWholeReading() throws Exception {
        var card = DeskFixtures.card(Specimen.CITIZEN);
        var other = new SpecimenSlot();
        other.insert(ChipInSlot.of(card));
        var terminal = TerminalFactory.getInstance("PC/SC", null, new SpecimenReaderProvider(other))
                .terminals()
                .list()
                .getFirst();
        var session = new CardSession(terminal.connect("*"), watchdog, DeskFixtures.LIMITS, System::nanoTime);
        var opening = new OpenReading(UUID.randomUUID(), "00".repeat(32), MutableClock.START, List.of());
        session.texts(CompletableFuture.completedFuture(opening), DeskFixtures.DESK);
        session.photo();
        return card.traffic().commands();
    }

    @Test
    void silentCardSetsOffTheAlarm() throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN).silentAfter(5)));

        assertThat(alarms.poll(10, TimeUnit.SECONDS)).isEqualTo(Watchdog.Waiting.FOR_CARD);
    }

    @Test
    void pulledReaderIsToldAndItsReturnToo() throws InterruptedException {
        server.heartbeatWith("reader", SpecimenReaderProvider.READER_NAME);

        slot.plug(false);
        server.heartbeatWith("problem", "no-reader");
        slot.plug(true);

        server.heartbeatWith("reader", SpecimenReaderProvider.READER_NAME);
    }

    @Test
    void cardWaitsForAServerThatIsAway() throws InterruptedException {
        server.heartbeatWith("card-present", "false");
        server.status.set(503);
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));
        awaitInJournal("card not read: server-away");

        server.status.set(0);

        assertThat(DeskFixtures.verify(server.nextCard(), server.lastChallenge.get()))
                .isInstanceOf(EidReading.Verified.class);
    }

    @Test
    void cardIsReadForNobody() throws InterruptedException {
        server.wanted.set(false);
        server.heartbeatWith("card-present", "false");
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));

        server.heartbeatWith("card-present", "true");
        slot.remove();
        server.heartbeatWith("card-present", "false");

        assertThat(server.cards).isEmpty();
        assertThat(journal).noneMatch(line -> line.startsWith("card read"));
    }

    @Test
    void cardThatIsInAlreadyIsReadWhenAnAgentComes() throws InterruptedException {
        server.wanted.set(false);
        server.heartbeatWith("card-present", "false");
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));
        server.heartbeatWith("card-present", "true");

        server.wanted.set(true);

        assertThat(server.nextCard().content(CardFile.PHOTO)).isPresent();
    }

    @Test
    void blockedDeskReadsNothing() throws InterruptedException {
        server.heartbeatWith("card-present", "false");
        server.refusal.set("desk-blocked");
        server.status.set(403);
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));

        awaitInJournal("The desk of this PC is blocked. No card is read until an administrator unblocks it.");
        awaitInJournal("card not read: server-away");

        assertThat(server.cards).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-enrolled", "bridge-blocked", "bridge-replaced", "wrong-desk", "update-needed"})
    void bridgeThatLostItsDeskReadsNoMore(String reason) throws InterruptedException {
        server.heartbeatWith("card-present", "false");
        server.refusal.set(reason);
        server.status.set(403);

        assertThat(ends.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
    }

    private void awaitInJournal(String line) throws InterruptedException {
        while (!journal.contains(line)) {
            assertThat(cardThread.join(Duration.ofMillis(50))).isFalse();
        }
    }

    @Test
    void journalNamesNobody() throws InterruptedException {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));
        server.nextCard();

        assertThat(String.join("\n", journal))
                .doesNotContain(Specimen.CITIZEN.cardNumber())
                .doesNotContainIgnoringCase(Specimen.CITIZEN.holder());
    }
}
