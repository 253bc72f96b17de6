package be.lra.seal;

import be.lra.identity.Keyring;
import be.lra.identity.Sealed;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;

/**
 * Seals small secrets and opens them again. What was sealed before there were keysets opens too, with the keys of then.
 *
 * @see "src/docs/decisions/0614-secrets-under-a-tink-keyset.md"
 */
public final class Sealing {

    private static final String OF_A_KEYSET = "tink-"; // begins the name of each of its keys

    private final Aead cipher;
    private final String inUse;
    private final Set<String> known;
    private final Keyring earlier;

    /**
     * Seals with a keyset.
     *
     * @param earlier the keys of what was sealed before
     */
    public Sealing(Keyset keyset, Keyring earlier) {
        this.cipher = keyset.cipher();
        this.inUse = keyset.inUse();
        this.known = Set.copyOf(keyset.keys());
        this.earlier = earlier;
    }

    /**
     * Seals a secret with the key in use: the same secret never looks the same twice.
     *
     * @param purpose keeps secrets of different kinds apart, such as {@code authenticator-app}
     * @param boundTo what it belongs to, such as the id of its row: elsewhere it does not open
     */
    public Sealed seal(String purpose, String boundTo, byte[] clear) {
        try {
            byte[] sealed = cipher.encrypt(clear, bond(purpose, boundTo));
            return new Sealed(inUse, Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be sealed", e);
        }
    }

    /**
     * Opens what was sealed for the same purpose and thing.
     *
     * @throws IllegalStateException if its key is gone, or it was changed or sealed for something else
     */
    public byte[] open(String purpose, String boundTo, Sealed sealed) {
        if (!sealed.keyId().startsWith(OF_A_KEYSET)) {
            return earlier.open(purpose, boundTo, sealed);
        }
        if (!known.contains(sealed.keyId())) {
            throw new IllegalStateException(
                    "something is sealed with the key " + sealed.keyId() + ", which is not in the keyset");
        }
        try {
            return cipher.decrypt(Base64.getDecoder().decode(sealed.text()), bond(purpose, boundTo));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a sealed secret was changed, or belongs to something else", e);
        }
    }

    /** Whether it is sealed with the key in use; else it is sealed anew, at its next use or at night. */
    public boolean isCurrent(Sealed sealed) {
        return sealed.keyId().equals(inUse);
    }

    String inUse() {
        return inUse;
    }

    private static byte[] bond(String purpose, String boundTo) {
        return (purpose + '\0' + boundTo).getBytes(StandardCharsets.UTF_8);
    }
}
