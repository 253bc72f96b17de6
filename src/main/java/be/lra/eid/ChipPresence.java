package be.lra.eid;

import be.lra.identity.CheckResult;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/** The check that the chip itself took part: it signed our challenge with the key that the signed identity names. */
final class ChipPresence {

    private static final String RAW_ECDSA = "NONEwithECDSAinP1363Format"; // the card signs the 48 bytes as a hash
    private static final int ANSWER_LENGTH = 96; // bytes: r and s on P-384 (applet manual 1.8)

    private ChipPresence() {}

    /**
     * Whether a key is bound to the card is told by the signed identity, not by the chip: a copy of a newer card could
     * call itself an older one.
     */
    static CheckResult check(EidIdentity identity, CardData cardData, CardFiles files, Challenge challenge)
            throws CheckFailed {
        if (identity.basicKeyHash().isEmpty()) {
            if (cardData.hasBasicKey()) {
                throw failed(EidProblem.BASIC_KEY_NOT_SIGNED);
            }
            return CheckResult.notPossible(EidCheck.CHIP_PRESENT.code(), EidProblem.PRESENCE_NOT_PROVEN.code());
        }
        PublicKey basicKey = basicKey(identity.basicKeyHash().get(), files);
        chipAnswered(basicKey, files.challengeSignature(), challenge);
        return CheckResult.passed(EidCheck.CHIP_PRESENT.code());
    }

    private static PublicKey basicKey(String signedHash, CardFiles files) throws CheckFailed {
        Optional<byte[]> file = files.content(CardFile.BASIC_KEY);
        if (file.isEmpty() || !Digests.hex("SHA-384", file.get()).equals(signedHash)) {
            throw failed(EidProblem.BASIC_KEY_DIFFERS);
        }
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(file.get()));
        } catch (GeneralSecurityException e) {
            throw failed(EidProblem.BASIC_KEY_DIFFERS);
        }
    }

    private static void chipAnswered(PublicKey basicKey, byte[] answer, Challenge challenge) throws CheckFailed {
        if (answer.length != ANSWER_LENGTH) {
            throw failed(EidProblem.CHALLENGE_UNANSWERED);
        }
        if (!CardSignature.holds(RAW_ECDSA, basicKey, challenge.bytes(), answer)) {
            throw failed(EidProblem.CHALLENGE_WRONG);
        }
    }

    private static CheckFailed failed(EidProblem problem) {
        return new CheckFailed(EidCheck.CHIP_PRESENT, problem);
    }
}
