package be.lra.eid;

import be.lra.eid.CardSignature.Strength;
import be.lra.identity.CheckResult;
import java.io.ByteArrayOutputStream;
import java.security.PublicKey;
import java.util.Optional;

/** The checks of the files against the signatures and digests of the National Register (eid-card.md 4). */
final class SignedFiles {

    private static final int SHA_1_DIGITS = 40;
    private static final int SHA_256_DIGITS = 64;
    private static final int SHA_384_DIGITS = 96;

    private SignedFiles() {}

    /** The signature over the identity file exactly as read. */
    static Strength identity(CardFiles files, PublicKey signer) throws CheckFailed {
        byte[] identity = content(files, CardFile.IDENTITY);
        byte[] signature = content(files, CardFile.IDENTITY_SIGNATURE);
        return CardSignature.verify(signer, identity, signature)
                .orElseThrow(() -> new CheckFailed(EidCheck.IDENTITY_SIGNATURE, EidProblem.SIGNATURE_WRONG));
    }

    /**
     * The signature over the address file without the zeros at its end, and the whole identity signature file with any
     * zeros behind the signature in it: so the address belongs to that identity.
     */
    static Strength address(CardFiles files, PublicKey signer) throws CheckFailed {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(Tlv.withoutTrailingZeros(content(files, CardFile.ADDRESS)));
        signed.writeBytes(content(files, CardFile.IDENTITY_SIGNATURE));
        byte[] signature = content(files, CardFile.ADDRESS_SIGNATURE);
        return CardSignature.verify(signer, signed.toByteArray(), signature)
                .orElseThrow(() -> new CheckFailed(EidCheck.ADDRESS_SIGNATURE, EidProblem.SIGNATURE_WRONG));
    }

    /** SHA-1 no longer withstands an attacker; cards that have it still circulate, so it is named and not refused. */
    static CheckResult strength(Strength identity, Strength address) {
        return identity == Strength.STRONG && address == Strength.STRONG
                ? CheckResult.passed(EidCheck.SIGNATURE_STRENGTH.code())
                : CheckResult.notPossible(EidCheck.SIGNATURE_STRENGTH.code(), EidProblem.SIGNATURE_SHA1.code());
    }

    /** The photo, where it was read already; a digest that nobody could check is refused at once. */
    static CheckResult photo(CardFiles files, EidIdentity identity) throws CheckFailed {
        photoAlgorithm(identity.photoHash());
        Optional<byte[]> photo = files.content(CardFile.PHOTO);
        return photo.isPresent()
                ? photo(identity.photoHash(), photo.get())
                : CheckResult.notPossible(EidCheck.PHOTO_DIGEST.code(), EidProblem.PHOTO_BEING_READ.code());
    }

    /** The photo, when it has the digest that stands in the signed identity. */
    static CheckResult photo(String signedDigest, byte[] photo) throws CheckFailed {
        if (photo.length > CardFile.PHOTO.longest()) {
            throw new CheckFailed(EidCheck.PHOTO_DIGEST, EidProblem.FILE_TOO_LONG);
        }
        if (!Digests.hex(photoAlgorithm(signedDigest), photo).equals(signedDigest)) {
            throw new CheckFailed(EidCheck.PHOTO_DIGEST, EidProblem.PHOTO_DIFFERS);
        }
        return CheckResult.passed(EidCheck.PHOTO_DIGEST.code());
    }

    private static String photoAlgorithm(String signedDigest) throws CheckFailed {
        return switch (signedDigest.length()) {
            case SHA_1_DIGITS -> "SHA-1";
            case SHA_256_DIGITS -> "SHA-256";
            case SHA_384_DIGITS -> "SHA-384";
            default -> throw new CheckFailed(EidCheck.PHOTO_DIGEST, EidProblem.DIGEST_UNKNOWN);
        };
    }

    static void chipSerial(CardData cardData, EidIdentity identity) throws CheckFailed {
        if (!cardData.chipSerial().equals(identity.chipNumber())) {
            throw new CheckFailed(EidCheck.CHIP_SERIAL, EidProblem.SERIAL_DIFFERS);
        }
    }

    /** A file that {@link Completeness} has found. */
    static byte[] content(CardFiles files, CardFile file) throws CheckFailed {
        return files.content(file).orElseThrow(() -> new CheckFailed(EidCheck.COMPLETE, EidProblem.FILE_MISSING));
    }
}
