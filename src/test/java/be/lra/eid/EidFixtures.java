package be.lra.eid;

import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.T0Reader;
import be.lra.demo.card.TestPki;
import be.lra.demo.card.VirtualCard;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Specimen cards, and a reading of them as the desk makes it. */
final class EidFixtures {

    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final SecureRandom RANDOM = new SecureRandom();
    static final TestPki PKI = TestPki.create(RANDOM, NOW);
    static final TrustedRoots ROOTS = TrustedRoots.belgian().and(testRoots());
    static final Challenge CHALLENGE = challenge(1);

    private EidFixtures() {}

    static List<PinnedRoot> testRoots() {
        return PKI.rootFingerprints().stream().map(PinnedRoot::test).toList();
    }

    static CardImage card(Specimen specimen) {
        return new SpecimenCards(PKI, TODAY, RANDOM).image(specimen);
    }

    static Challenge challenge(int nonce) {
        byte[] bytes = new byte[Challenge.NONCE_LENGTH];
        Arrays.fill(bytes, (byte) nonce);
        return new Challenge(bytes, new UUID(0, 7), new UUID(0, 8), NOW);
    }

    /** All files of the card and, where the chip can, its answer to the challenge. */
    static CardFiles read(CardImage card, Challenge challenge) {
        return card.files(answer(card, challenge));
    }

    static CardFiles read(Specimen specimen) {
        return read(card(specimen), CHALLENGE);
    }

    private static byte[] answer(CardImage card, Challenge challenge) {
        var command = new ByteArrayOutputStream();
        command.writeBytes(new byte[] {0x00, (byte) 0x88, 0x02, (byte) 0x81, 0x32, (byte) 0x94, 0x30});
        command.writeBytes(challenge.bytes());
        byte[] answer = new T0Reader(new VirtualCard(card)).transmit(command.toByteArray());
        return Arrays.copyOf(answer, answer.length - 2);
    }

    static EidReading verify(CardFiles files) {
        return new EidVerifier().verify(files, CHALLENGE, ROOTS, NOW);
    }
}
