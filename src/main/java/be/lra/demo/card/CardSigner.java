package be.lra.demo.card;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The signatures of the chip: the host brings the digest, the chip adds what the chosen algorithm asks (eid-card.md 2). */
final class CardSigner {

    private static final Set<Integer> EC_ALGORITHMS = Set.of(0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40);
    private static final Set<Integer> RSA_ALGORITHMS = Set.of(0x01, 0x02, 0x04, 0x08, 0x10, 0x20);
    private static final Set<Integer> RAW_EC_LENGTHS = Set.of(20, 28, 32, 48, 64);
    private static final int LONGEST_DIGEST_INFO = 245; // bytes: modulus less the padding of PKCS#1 v1.5

    private CardSigner() {}

    static boolean knows(Generation generation, int algorithm) {
        return switch (generation) {
            case APPLET_1_7 -> RSA_ALGORITHMS.contains(algorithm);
            case APPLET_1_8 -> EC_ALGORITHMS.contains(algorithm);
        };
    }

    /** The signature as the chip gives it, RSA 256 bytes or r ‖ s; empty when the data does not fit the algorithm. */
    static Optional<byte[]> sign(Generation generation, int algorithm, PrivateKey key, byte[] data) {
        try {
            return switch (generation) {
                case APPLET_1_7 -> signRsa(algorithm, key, data);
                case APPLET_1_8 -> fitsEc(algorithm, data.length) ? Optional.of(signEc(key, data)) : Optional.empty();
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of a virtual card does not sign", e);
        }
    }

    static byte[] signEc(PrivateKey key, byte[] digest) throws GeneralSecurityException {
        var signature = Signature.getInstance("NONEwithECDSAinP1363Format");
        signature.initSign(key);
        signature.update(digest);
        return signature.sign();
    }

    private static boolean fitsEc(int algorithm, int length) {
        return switch (algorithm) {
            case 0x01, 0x08 -> length == 32;
            case 0x02, 0x10 -> length == 48;
            case 0x04, 0x20 -> length == 64;
            default -> RAW_EC_LENGTHS.contains(length);
        };
    }

    private static Optional<byte[]> signRsa(int algorithm, PrivateKey key, byte[] data)
            throws GeneralSecurityException {
        return switch (algorithm) {
            case 0x01 -> data.length <= LONGEST_DIGEST_INFO ? Optional.of(pkcs1("", key, data)) : Optional.empty();
            case 0x02 ->
                data.length == 20 ? Optional.of(pkcs1("3021300906052B0E03021A05000414", key, data)) : Optional.empty();
            case 0x04 ->
                data.length == 16
                        ? Optional.of(pkcs1("3020300C06082A864886F70D020505000410", key, data))
                        : Optional.empty();
            case 0x08 ->
                data.length == 32
                        ? Optional.of(pkcs1("3031300D060960864801650304020105000420", key, data))
                        : Optional.empty();
            case 0x10 ->
                data.length == 20 ? Optional.of(pss("SHA-1", MGF1ParameterSpec.SHA1, key, data)) : Optional.empty();
            case 0x20 ->
                data.length == 32 ? Optional.of(pss("SHA-256", MGF1ParameterSpec.SHA256, key, data)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** PKCS#1 v1.5 with the beginning of a DigestInfo put before the digest (RFC 8017 §9.2). */
    private static byte[] pkcs1(String digestInfo, PrivateKey key, byte[] data) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        cipher.update(HexFormat.of().parseHex(digestInfo));
        return cipher.doFinal(data);
    }

    private static byte[] pss(String digest, MGF1ParameterSpec mask, PrivateKey key, byte[] data)
            throws GeneralSecurityException {
        var signature = Signature.getInstance("NONEwithRSASSA-PSS", new BouncyCastleProvider());
        signature.initSign(key);
        signature.setParameter(
                new PSSParameterSpec(digest, "MGF1", mask, data.length, PSSParameterSpec.TRAILER_FIELD_BC));
        signature.update(data);
        return signature.sign();
    }
}
