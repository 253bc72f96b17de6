package be.lra.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * How small secrets of one purpose were sealed before there were keysets: with a key derived from one of the deployment. It
 * opens what has not been sealed anew yet.
 */
final class EarlierSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32; // bytes: AES-256
    private static final int NONCE = 12; // bytes; NIST SP 800-38D §8.2
    private static final int TAG = 128; // bits; NIST SP 800-38D §5.2.1.2

    private final SecretKey key;

    /** Derives the key of a purpose by HKDF-SHA-256 (RFC 5869). */
    EarlierSeal(SecretKey ofDeployment, String purpose) {
        try {
            var derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(ofDeployment)
                    .thenExpand(("seal:" + purpose).getBytes(StandardCharsets.UTF_8), KEY);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HKDF-SHA256", e);
        }
    }

    /** @throws IllegalStateException if it was changed, or sealed for something else */
    byte[] open(String text, String boundTo) {
        byte[] whole = bytes(text);
        if (whole.length < NONCE + TAG / Byte.SIZE) {
            throw new IllegalStateException("a sealed secret is too short");
        }
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(whole).get(nonce);
        try {
            return cipher(nonce, boundTo).doFinal(whole, NONCE, whole.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret was changed, or belongs to something else", e);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a sealed secret is no Base64", e);
        }
    }

    private Cipher cipher(byte[] nonce, String boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
