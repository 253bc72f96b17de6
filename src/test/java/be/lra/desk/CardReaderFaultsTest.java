package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.demo.card.LineRate;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.VirtualCard;
import be.lra.demo.reader.ChipInSlot;
import be.lra.demo.reader.ForeignChip;
import be.lra.demo.reader.SeveralReaders;
import be.lra.demo.reader.SpecimenSlot;
import be.lra.eid.CardFile;
import be.lra.eid.EidReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers, cards and servers that do what they should not, and a bridge that goes on by itself. */
class CardReaderFaultsTest {

    private static final LineRate SLOW = new LineRate(4_000); // bytes a second: a reading takes more than a second
    private static final ReadingLimits IMPATIENT = new ReadingLimits(
            Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofMillis(50));

    @TempDir
    private Path folder;

    private final SpecimenSlot slot = new SpecimenSlot();
    private final SpecimenSlot other = new SpecimenSlot();
    private FakeServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new FakeServer(DeskFixtures.DESK, new MutableClock());
    }

    @AfterEach
    void stopServer() {
        slot.remove();
        other.remove();
        server.close();
    }

    @Test
    void ofTwoBelgianCardsNoneIsReadUntilOneIsTakenOut() throws Exception {
        server.wanted.set(false);
        try (var _ = bridge("Reader A", "Reader B")) {
            slot.insert(belgian(Specimen.CITIZEN));
            other.insert(belgian(Specimen.RESIDENCE_A));
            server.heartbeatWith("problem", "two-cards");

            server.wanted.set(true);
            server.heartbeatWith("problem", "two-cards");
            assertThat(server.cards).isEmpty();
            slot.remove();

            assertThat(nextCard()).isEqualTo(Specimen.RESIDENCE_A.cardNumber());
        }
        assertThat(server.cards).isEmpty();
    }

    @Test
    void secondCardBesideOneThatWasReadIsNotRead() throws Exception {
        try (var _ = bridge("Reader A", "Reader B")) {
            slot.insert(belgian(Specimen.CITIZEN));
            assertThat(nextCard()).isEqualTo(Specimen.CITIZEN.cardNumber());

            other.insert(belgian(Specimen.RESIDENCE_A));

            server.heartbeatWith("problem", "two-cards");
        }
        assertThat(server.cards).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void badgeThatStaysInTheOtherReaderIsNoTrouble(boolean badgeIsListedFirst) throws Exception {
        server.wanted.set(false);
        try (var _ = bridge("Reader A", "Reader B")) {
            (badgeIsListedFirst ? slot : other).insert(new ForeignChip());
            (badgeIsListedFirst ? other : slot).insert(belgian(Specimen.CITIZEN));
            server.heartbeatWith("card-present", "true");
            server.wanted.set(true);

            assertThat(nextCard()).isEqualTo(Specimen.CITIZEN.cardNumber());
            assertThat(server.heartbeatWith("card-present", "true")).containsEntry("problem", "");
        }
        assertThat(server.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Windows Hello for Business 1", "Microsoft Virtual Smart Card 0", "Microsoft UICC ISO Reader 0"})
    void readerThatWindowsMakesUpIsPassedOver(String madeUp) throws Exception {
        other.insert(new ForeignChip());
        try (var _ = new BridgeAtWork(
                new SeveralReaders(inOrder(madeUp, other, "Reader A", slot)), server, folder, DeskFixtures.LIMITS)) {
            server.heartbeatWith("reader", "Reader A");
            slot.insert(belgian(Specimen.CITIZEN));

            assertThat(nextCard()).isEqualTo(Specimen.CITIZEN.cardNumber());
        }
        assertThat(server.problems).isEmpty();
    }

    @Test
    void pcThatHasOnlyAMadeUpReaderHasNone() throws Exception {
        other.insert(new ForeignChip());
        try (var _ = new BridgeAtWork(
                new SeveralReaders(Map.of("Windows Hello for Business 1", other)),
                server,
                folder,
                DeskFixtures.LIMITS)) {
            server.heartbeatWith("problem", "no-reader");
        }
    }

    @Test
    void bankCardIsSaidNotToBeBelgian() throws Exception {
        try (var _ = bridge("Reader A", "Reader B")) {
            slot.insert(ScriptedChip.bankCard());

            assertThat(server.nextProblem()).isEqualTo("not-a-belgian-card");
        }
    }

    @Test
    void photoOverItsSizeIsToldToTheAgentAtOnce() throws Exception {
        try (var _ = bridge("Reader A", "Reader B")) {
            slot.insert(
                    ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN).image().with(CardFile.PHOTO, new byte[16_385])));

            assertThat(server.nextProblem()).isEqualTo("card-malformed");
        }
    }

    @Test
    void slowCardIsToldToTheAgent() throws Exception {
        try (var _ = new BridgeAtWork(new SeveralReaders(Map.of("Reader A", slot)), server, folder, IMPATIENT)) {
            slot.insert(slow(Specimen.CITIZEN));

            assertThat(server.nextProblem()).isEqualTo("reading-too-slow");
        }
    }

    @Test
    void readerPulledWhileItReadsGivesNothingAndReadsAgainWhenItIsBack() throws Exception {
        try (var _ = bridge("Reader A", "Reader B")) {
            VirtualCard card = DeskFixtures.card(Specimen.CITIZEN).atLineRate(SLOW);
            slot.insert(ChipInSlot.of(card));
            awaitTraffic(card);

            slot.plug(false);
            server.heartbeatWith("problem", "no-reader");
            slot.plug(true);
            slot.insert(belgian(Specimen.RESIDENCE_EU));

            assertThat(nextCard()).isEqualTo(Specimen.RESIDENCE_EU.cardNumber());
        }
        assertThat(server.cards).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 20, 33})
    void cardSwappedForAnotherGivesOnlyTheSecond(int commands) throws Exception {
        try (var _ = bridge("Reader A", "Reader B")) {
            slot.insert(new SwappingChip(commands, belgian(Specimen.CITIZEN_OLDER)));

            assertThat(nextCard()).isEqualTo(Specimen.CITIZEN_OLDER.cardNumber());
        }
        assertThat(server.cards).isEmpty();
    }

    @Test
    void cardReadWhileTheServerGoesAwayIsBroughtWhenItIsBack() throws Exception {
        try (var _ = bridge("Reader A", "Reader B")) {
            VirtualCard card = DeskFixtures.card(Specimen.CITIZEN).atLineRate(SLOW);
            slot.insert(ChipInSlot.of(card));
            awaitTraffic(card);

            server.status.set(503);
            server.awaitRefusal();
            server.status.set(0);

            assertThat(nextCard()).isEqualTo(Specimen.CITIZEN.cardNumber());
        }
    }

    /** Half an answer is the worst silence: the connection stands and nothing says that there will be no more. */
    @Test
    void serverThatStopsInTheMiddleOfAnAnswerHoldsNobodyUp() throws Exception {
        try (var _ = bridge("Reader A", "Reader B")) {
            server.heartbeatWith("card-present", "false");
            server.stopsHalfWay.set(true);
            server.awaitRefusal();
            server.stopsHalfWay.set(false);

            slot.insert(belgian(Specimen.CITIZEN));

            assertThat(nextCard()).isEqualTo(Specimen.CITIZEN.cardNumber());
        }
    }

    private BridgeAtWork bridge(String first, String second) throws IOException {
        return new BridgeAtWork(
                new SeveralReaders(inOrder(first, slot, second, other)), server, folder, DeskFixtures.LIMITS);
    }

    private static Map<String, SpecimenSlot> inOrder(String first, SpecimenSlot one, String second, SpecimenSlot two) {
        var slots = new LinkedHashMap<String, SpecimenSlot>();
        slots.put(first, one);
        slots.put(second, two);
        return slots;
    }

    private static ChipInSlot belgian(Specimen specimen) {
        return ChipInSlot.of(DeskFixtures.card(specimen));
    }

    private static ChipInSlot slow(Specimen specimen) {
        return ChipInSlot.of(DeskFixtures.card(specimen).atLineRate(SLOW));
    }

    private static void awaitTraffic(VirtualCard card) throws InterruptedException {
        while (card.traffic().commands() < 5) {
            Thread.sleep(5);
        }
    }

    /** The number of the next card that the server verifies. */
    private String nextCard() throws InterruptedException {
        EidReading reading = DeskFixtures.verify(server.nextCard(), server.lastChallenge.get());
        assertThat(reading).isInstanceOf(EidReading.Verified.class);
        return ((EidReading.Verified) reading).identity().cardNumber();
    }

    /** A card in whose place, after so many commands, quick fingers put another one. */
    private final class SwappingChip implements ChipInSlot {

        private final ChipInSlot card;
        private final ChipInSlot next;
        private int commandsLeft;

        SwappingChip(int commands, ChipInSlot next) {
            this.card = belgian(Specimen.CITIZEN);
            this.next = next;
            this.commandsLeft = commands;
        }

        @Override
        public byte[] reset() {
            return card.reset();
        }

        @Override
        public byte[] transmit(byte[] command) {
            if (commandsLeft-- == 0) {
                slot.insert(next);
            }
            return card.transmit(command);
        }

        @Override
        public boolean isRemoved() {
            return card.isRemoved();
        }

        @Override
        public void remove() {
            card.remove();
        }
    }
}
