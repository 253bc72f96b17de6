package be.lra.eid;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** A signature file of the card, checked by the kind of the signer's key, never by the version of the applet. */
final class CardSignature {

    /** How strong the digest was with which a signature holds. */
    enum Strength {
        STRONG,
        SHA1
    }

    private static final int SEQUENCE = 0x30; // DER
    private static final int LONG_FORM_ONE_BYTE = 0x81; // DER: one more byte holds the length

    private CardSignature() {}

    /** Tries the algorithms that cards use with this kind of key; empty when the signature holds with none. */
    static Optional<Strength> verify(PublicKey signer, byte[] data, byte[] signatureFile) {
        return switch (signer) {
            case RSAPublicKey rsa -> verifyRsa(rsa, data, signatureFile);
            case ECPublicKey ec ->
                holds("SHA384withECDSA", ec, data, cutToDer(signatureFile))
                        ? Optional.of(Strength.STRONG)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Strength> verifyRsa(RSAPublicKey signer, byte[] data, byte[] signatureFile) {
        int length = (signer.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
        byte[] signature = signatureFile.length > length ? Arrays.copyOf(signatureFile, length) : signatureFile;
        if (holds("SHA256withRSA", signer, data, signature)) {
            return Optional.of(Strength.STRONG);
        }
        return holds("SHA1withRSA", signer, data, signature) ? Optional.of(Strength.SHA1) : Optional.empty();
    }

    /** Whether the signature holds; a signature that is none does not. */
    static boolean holds(String algorithm, PublicKey signer, byte[] data, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(signer);
            verifier.update(data);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The signature without the zeros that pad its file: Java refuses a padded one. */
    private static byte[] cutToDer(byte[] file) {
        if (file.length < 3 || file[0] != SEQUENCE) {
            return file;
        }
        int first = file[1] & 0xFF;
        int length = first == LONG_FORM_ONE_BYTE ? 3 + (file[2] & 0xFF) : 2 + first;
        return length < file.length ? Arrays.copyOf(file, length) : file;
    }
}
