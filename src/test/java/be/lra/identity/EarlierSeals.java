package be.lra.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as versions before keysets did: AES-256-GCM under a key derived for the purpose, the nonce in front. */
public final class EarlierSeals {

    private static final int NONCE = 12; // bytes

    private final String keyId;
    private final byte[] key;

    public EarlierSeals(String keyId, byte[] key) {
        this.keyId = keyId;
        this.key = key.clone();
    }

    /** As an earlier version wrote it into a row. */
    public Sealed seal(String purpose, String boundTo, byte[] clear) {
        try {
            var derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(("seal:" + purpose).getBytes(StandardCharsets.UTF_8), 32);
            byte[] derived = KDF.getInstance("HKDF-SHA256").deriveData(derivation);
            byte[] nonce = new byte[NONCE];
            new SecureRandom().nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + clear.length + 16);
            cipher.doFinal(clear, 0, clear.length, whole, NONCE);
            return new Sealed(keyId, Base64.getEncoder().encodeToString(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
