package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.lra.MutableClock;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.VirtualCard;
import be.lra.demo.reader.ChipInSlot;
import be.lra.demo.reader.SpecimenReaderProvider;
import be.lra.demo.reader.SpecimenSlot;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.eid.EidReading;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a reading when the card fails in the middle of it. */
class CardSessionFaultsTest {

    private static final UUID READING = UUID.fromString("01930000-0000-7000-8000-0000000000ab");
    private static final String NONCE = "00112233445566778899aabbccddeeff".repeat(2);
    private static final long ROUNDS = 300; // each with a seed of its own, so that a failure can be repeated

    static Stream<Arguments> everyCommandOfBothGenerations() {
        return Stream.of(Specimen.CITIZEN, Specimen.CITIZEN_OLDER)
                .flatMap(specimen ->
                        IntStream.range(0, rawCommands(specimen)).mapToObj(command -> Arguments.of(specimen, command)));
    }

    @ParameterizedTest
    @MethodSource("everyCommandOfBothGenerations")
    void cardRemovedAtAnyCommandGivesNothing(Specimen specimen, int command) {
        Throwable thrown = catchThrowable(
                () -> read(ChipInSlot.of(DeskFixtures.card(specimen).removedAfter(command))));

        assertThat(CardTrouble.of(thrown)).isEqualTo(CardTrouble.CARD_REMOVED);
    }

    /** No reader should miss such a swap; should one do so, the signatures still tie everything to one card. */
    @ParameterizedTest
    @CsvSource({
        "CITIZEN, RESIDENCE_A",
        "CITIZEN, CITIZEN_OLDER",
        "CITIZEN_OLDER, CITIZEN",
        "CITIZEN_OLDER, OLD_PHOTO_DIGEST"
    })
    void cardSwappedUnnoticedAtAnyCommandNeverGivesAMixedIdentity(Specimen first, Specimen second) throws Exception {
        int commands = session(ChipInSlot.of(DeskFixtures.card(first)), System::nanoTime)
                .countedRead();
        int refused = 0;
        for (int answers = 1; answers < commands; answers++) {
            VirtualCard card = DeskFixtures.card(first);
            var chip = new TwoFacedChip(ChipInSlot.of(card), ChipInSlot.of(DeskFixtures.card(second)), answers);

            if (outcome(chip) instanceof EidReading.Verified verified) {
                assertThat(verified.identity().cardNumber()).isEqualTo(first.cardNumber());
                assertThat(verified.photoJpeg())
                        .contains(card.image().file(CardFile.PHOTO).orElseThrow());
                assertThat(verified.address()).isEqualTo(whole(first).address());
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(commands / 2);
    }

    @Test
    void photoOverItsSizeIsMalformed() {
        VirtualCard card =
                new VirtualCard(DeskFixtures.card(Specimen.CITIZEN).image().with(CardFile.PHOTO, new byte[16_385]));

        assertThat(stopped(ChipInSlot.of(card))).isEqualTo("card-malformed");
    }

    @Test
    void certificateThatSaysItIsLongerThanAnyIsMalformed() {
        byte[] liar = HexFormat.of().parseHex("3082FFFF" + "00".repeat(400));
        VirtualCard card =
                new VirtualCard(DeskFixtures.card(Specimen.CITIZEN).image().with(CardFile.RRN_CERTIFICATE, liar));

        assertThat(stopped(ChipInSlot.of(card))).isEqualTo("card-malformed");
    }

    @Test
    void fileWithoutEndIsMalformed() {
        byte[] fullBlock = new byte[258];
        fullBlock[256] = (byte) 0x90;
        var endless = ScriptedChip.impostor(command -> switch (command[1] & 0xFF) {
            case 0xE4 -> HexFormat.of().parseHex("18".repeat(28) + "9000");
            case 0xB0 -> fullBlock.clone();
            default -> new byte[] {(byte) 0x90, 0x00};
        });

        assertThat(stopped(endless)).isEqualTo("card-malformed");
    }

    /** A chip that answers anything to everything gives no card that could be believed, and an end in any case. */
    @Test
    void garbageNeverGivesACard() throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var chip = ScriptedChip.impostor(command -> garbage(random, command));

            assertThat(outcome(chip)).isNotInstanceOf(EidReading.Verified.class);
        }
    }

    @Test
    void slowCardIsStopped() {
        var seconds = new long[] {0};
        LongSupplier hurryingClock = () -> ++seconds[0] * 3_000_000_000L;

        Throwable thrown =
                catchThrowable(() -> session(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)), hurryingClock)
                        .read());

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ReadingStopped.class,
                        stopped -> assertThat(stopped.problem()).isEqualTo("reading-too-slow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IDENTITY", "ADDRESS", "IDENTITY_SIGNATURE", "ADDRESS_SIGNATURE", "PHOTO", "RRN_CERTIFICATE"})
    void fileCutShortAnywhereIsRefused(CardFile file) throws Exception {
        var image = DeskFixtures.card(Specimen.CITIZEN).image();
        int length = image.file(file).orElseThrow().length;
        for (int kept : new int[] {0, 1, 4, 30}) {
            var chip = ChipInSlot.of(image.withTruncated(file, Math.min(kept, length - 1)));

            assertThat(outcome(chip)).isInstanceOf(EidReading.Refused.class);
        }
    }

    private static byte[] garbage(Random random, byte[] command) {
        boolean cardData = (command[1] & 0xFF) == 0xE4;
        byte[] data = new byte[cardData ? 28 : random.nextInt(257)];
        random.nextBytes(data);
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        boolean done = cardData || random.nextInt(8) > 0;
        answer[data.length] = (byte) (done ? 0x90 : random.nextInt());
        answer[data.length + 1] = (byte) (done ? 0x00 : random.nextInt());
        return answer;
    }

    /** What the server would say of what was read; refused, too, where nothing was. */
    private static EidReading outcome(ChipInSlot chip) throws GeneralSecurityException {
        try {
            return DeskFixtures.verify(
                    session(chip, System::nanoTime).read(),
                    new Challenge(HexFormat.of().parseHex(NONCE), DeskFixtures.DESK, READING, MutableClock.START));
        } catch (CardException | ReadingStopped e) {
            return new EidReading.Refused(List.of());
        }
    }

    private static EidReading.Verified whole(Specimen specimen) throws GeneralSecurityException {
        return (EidReading.Verified) outcome(ChipInSlot.of(DeskFixtures.card(specimen)));
    }

    private static String stopped(ChipInSlot chip) {
        Throwable thrown = catchThrowable(() -> read(chip));
        assertThat(thrown).isInstanceOf(ReadingStopped.class);
        return ((ReadingStopped) thrown).problem();
    }

    private static CardFiles read(ChipInSlot chip) throws Exception {
        return session(chip, System::nanoTime).read();
    }

    private static int rawCommands(Specimen specimen) {
        try {
            VirtualCard card = DeskFixtures.card(specimen);
            read(ChipInSlot.of(card));
            return card.traffic().commands();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A session that shows the card's root too, as for an issuer the server does not know. */
    private record OpenSession(CardSession session) {

        CardFiles read() throws CardException, ReadingStopped {
            var opening = new OpenReading(READING, NONCE, MutableClock.START, List.of());
            CardFiles texts = session.texts(CompletableFuture.completedFuture(opening), DeskFixtures.DESK);
            return texts.with(CardFile.PHOTO, session.photo());
        }

        int countedRead() throws CardException, ReadingStopped {
            read();
            return session.commands();
        }
    }

    private static OpenSession session(ChipInSlot chip, LongSupplier nanoTime) throws GeneralSecurityException {
        var slot = new SpecimenSlot();
        slot.insert(chip);
        try {
            var terminal = TerminalFactory.getInstance("PC/SC", null, new SpecimenReaderProvider(slot))
                    .terminals()
                    .list()
                    .getFirst();
            var watchdog = new Watchdog(System::nanoTime, waiting -> {});
            return new OpenSession(new CardSession(terminal.connect("*"), watchdog, DeskFixtures.LIMITS, nanoTime));
        } catch (CardException e) {
            throw new AssertionError("the card was there when it was put in", e);
        }
    }
}
