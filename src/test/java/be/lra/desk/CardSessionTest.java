package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.lra.MutableClock;
import be.lra.demo.card.Generation;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.TestKey;
import be.lra.demo.card.VirtualCard;
import be.lra.demo.reader.ChipInSlot;
import be.lra.demo.reader.SpecimenReaderProvider;
import be.lra.demo.reader.SpecimenSlot;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.eid.EidReading;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.Test;

/** One connection with one virtual card, through javax.smartcardio. */
class CardSessionTest {

    private static final UUID READING = UUID.fromString("01930000-0000-7000-8000-0000000000aa");
    private static final String NONCE = "00112233445566778899aabbccddeeff".repeat(2);
    private static final int MARK = 28; // commands for a verified 1.8 read, eid-card.md 7
    private static final int PHOTO_BLOCKS_IN_MARK = 11; // of 256 bytes: a photo of 2.6 to 2.8 kB

    private final Watchdog watchdog = new Watchdog(System::nanoTime, waiting -> {});

    @Test
    void verifiedReadOfToday1Dot8TakesNoMoreCommandsThanTheMark() throws Exception {
        var session = session(DeskFixtures.card(Specimen.CITIZEN));

        CardFiles files = read(session, opening(knownIssuers()));

        int photoBlocks = (files.content(CardFile.PHOTO).orElseThrow().length + 255) / 256;
        assertThat(session.commands() - photoBlocks).isLessThanOrEqualTo(MARK - PHOTO_BLOCKS_IN_MARK);
        assertThat(files.contents()).doesNotContainKey(CardFile.ROOT_CERTIFICATE);
        assertThat(files.challengeSignature()).hasSize(96);
    }

    @Test
    void textsCanBeVerifiedBeforeThePhotoIsRead() throws Exception {
        var session = session(DeskFixtures.card(Specimen.CITIZEN));

        CardFiles texts = session.texts(opening(List.of()), DeskFixtures.DESK);

        assertThat(texts.contents()).doesNotContainKey(CardFile.PHOTO);
        assertThat(DeskFixtures.verify(texts, challenge())).isInstanceOf(EidReading.Verified.class);
    }

    @Test
    void unknownIssuerMakesTheCardShowItsRoot() throws Exception {
        var session = session(DeskFixtures.card(Specimen.CITIZEN));

        CardFiles files = read(session, opening(List.of()));

        assertThat(DeskFixtures.verify(files, challenge())).isInstanceOf(EidReading.Verified.class);
    }

    @Test
    void certificatesComeWithoutTheirPadding() throws Exception {
        var session = session(DeskFixtures.card(Specimen.CITIZEN));

        byte[] certificate = read(session, opening(List.of()))
                .content(CardFile.RRN_CERTIFICATE)
                .orElseThrow();

        assertThat(certificate)
                .isEqualTo(DeskFixtures.PKI
                        .key(Generation.APPLET_1_8, TestKey.NATIONAL_REGISTER)
                        .certificate()
                        .getEncoded());
    }

    @Test
    void olderCardIsNotAskedForAChallenge() throws Exception {
        var session = session(DeskFixtures.card(Specimen.CITIZEN_OLDER));

        CardFiles files = read(session, opening(List.of()));

        assertThat(files.challengeSignature()).isEmpty();
        assertThat(files.contents()).doesNotContainKey(CardFile.BASIC_KEY);
    }

    @Test
    void spentChallengesLeaveTheSignatureOut() throws Exception {
        var session = session(DeskFixtures.card(Specimen.CITIZEN).withSpentChallenges());

        assertThat(read(session, opening(List.of())).challengeSignature()).isEmpty();
    }

    @Test
    void serverThatDoesNotAnswerEndsTheReading() {
        Throwable thrown = catchThrowable(() -> read(
                session(DeskFixtures.card(Specimen.CITIZEN)),
                CompletableFuture.failedFuture(new IllegalStateException("away"))));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ReadingStopped.class,
                        stopped -> assertThat(stopped.isServerAway()).isTrue());
    }

    private static CardFiles read(CardSession session, CompletableFuture<OpenReading> opening)
            throws CardException, ReadingStopped {
        CardFiles texts = session.texts(opening, DeskFixtures.DESK);
        return texts.with(CardFile.PHOTO, session.photo());
    }

    private CardSession session(VirtualCard card) throws CardException, GeneralSecurityException {
        var slot = new SpecimenSlot();
        slot.insert(ChipInSlot.of(card));
        var terminal = TerminalFactory.getInstance("PC/SC", null, new SpecimenReaderProvider(slot))
                .terminals()
                .list()
                .getFirst();
        return new CardSession(terminal.connect("*"), watchdog, DeskFixtures.LIMITS, System::nanoTime);
    }

    private static CompletableFuture<OpenReading> opening(List<String> knownIssuers) {
        return CompletableFuture.completedFuture(new OpenReading(READING, NONCE, MutableClock.START, knownIssuers));
    }

    private static Challenge challenge() {
        return new Challenge(HexFormat.of().parseHex(NONCE), DeskFixtures.DESK, READING, MutableClock.START);
    }

    private static List<String> knownIssuers() throws GeneralSecurityException {
        byte[] name = DeskFixtures.PKI
                .key(Generation.APPLET_1_8, TestKey.ROOT)
                .certificate()
                .getSubjectX500Principal()
                .getEncoded();
        return List.of(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name)));
    }
}
