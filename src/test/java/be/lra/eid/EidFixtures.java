package be.lra.eid;

import be.lra.card.CardFixtures;
import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.T0Reader;
import be.lra.demo.card.VirtualCard;
import be.lra.identity.CheckResult;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Readings of specimen cards as the desk makes them. */
final class EidFixtures {

    static final Instant NOW = CardFixtures.NOW;
    static final TrustedRoots ROOTS = TrustedRoots.belgian().and(testRoots());
    static final Challenge CHALLENGE = challenge(1);

    private EidFixtures() {}

    static List<PinnedRoot> testRoots() {
        return CardFixtures.PKI.rootFingerprints().stream()
                .map(PinnedRoot::test)
                .toList();
    }

    static Challenge challenge(int nonce) {
        byte[] bytes = new byte[Challenge.NONCE_LENGTH];
        Arrays.fill(bytes, (byte) nonce);
        return new Challenge(bytes, new UUID(0, 7), new UUID(0, 8), NOW);
    }

    /** All files of the card and, where the chip can, its answer to the challenge. */
    static CardFiles read(CardImage card) {
        return card.files(answer(card, CHALLENGE));
    }

    static CardFiles read(Specimen specimen) {
        return read(CardFixtures.image(specimen));
    }

    static byte[] answer(CardImage card, Challenge challenge) {
        var command = new ByteArrayOutputStream();
        command.writeBytes(new byte[] {0x00, (byte) 0x88, 0x02, (byte) 0x81, 0x32, (byte) 0x94, 0x30});
        command.writeBytes(challenge.bytes());
        byte[] answer = new T0Reader(new VirtualCard(card)).transmit(command.toByteArray());
        return Arrays.copyOf(answer, answer.length - 2);
    }

    static EidReading verify(CardFiles files) {
        return new EidVerifier().verify(files, CHALLENGE, ROOTS, NOW);
    }

    static EidReading verify(CardImage card) {
        return verify(read(card));
    }

    /** The last check made and why it failed. */
    static CheckResult refusal(EidReading reading) {
        return switch (reading) {
            case EidReading.Refused refused ->
                refused.checks().stream()
                        .filter(CheckResult::isFailed)
                        .findFirst()
                        .orElseThrow();
            case EidReading.Verified verified -> throw new AssertionError("verified: " + verified.checks());
            case EidReading.Malformed malformed -> throw new AssertionError("malformed: " + malformed.reason());
        };
    }
}
