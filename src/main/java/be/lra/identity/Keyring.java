package be.lra.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret keys of this deployment that hash, kept outside the database. New hashes take the current key; older keys stay
 * until the last thing hashed with them, or sealed with them before there were keysets, has gone (security.md 1 and 19).
 */
public final class Keyring {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_KEY = 32; // bytes; RFC 2104 §3: at least the length of the hash

    private final String currentKeyId;
    private final Map<String, SecretKeySpec> keys;

    /**
     * @param currentKeyId the key that new hashes take
     * @param keys all keys by id, each at least 32 bytes
     * @throws IllegalArgumentException if the current key is missing or a key is too short
     */
    public Keyring(String currentKeyId, Map<String, byte[]> keys) {
        if (!keys.containsKey(currentKeyId)) {
            throw new IllegalArgumentException("no key named " + currentKeyId);
        }
        this.currentKeyId = currentKeyId;
        this.keys = keys.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Keyring::key));
    }

    private static SecretKeySpec key(Map.Entry<String, byte[]> entry) {
        if (entry.getValue().length < SHORTEST_KEY) {
            throw new IllegalArgumentException("key " + entry.getKey() + " has fewer than " + SHORTEST_KEY + " bytes");
        }
        return new SecretKeySpec(entry.getValue(), HMAC);
    }

    /**
     * Hashes with the current key.
     *
     * @param purpose keeps equal texts of different purposes apart, such as {@code activation-code}
     */
    public KeyedHash hash(String purpose, String clear) {
        return hash(currentKeyId, purpose, clear);
    }

    /** The hashes under every key, current first: what a search must look for while keys rotate. */
    public List<KeyedHash> candidates(String purpose, String clear) {
        return keys.keySet().stream()
                .sorted((a, b) -> Boolean.compare(b.equals(currentKeyId), a.equals(currentKeyId)))
                .map(id -> hash(id, purpose, clear))
                .toList();
    }

    /** Compares in constant time; false too when the key of the stored hash is gone. */
    public boolean matches(KeyedHash stored, String purpose, String clear) {
        if (!keys.containsKey(stored.keyId())) {
            return false;
        }
        byte[] expected = stored.hex().getBytes(StandardCharsets.US_ASCII);
        byte[] actual = hash(stored.keyId(), purpose, clear).hex().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, actual);
    }

    /**
     * Opens what was sealed before there were keysets, for the same purpose and thing.
     *
     * @throws IllegalStateException if its key is gone, or it was changed or sealed for something else
     */
    public byte[] open(String purpose, String boundTo, Sealed sealed) {
        if (!keys.containsKey(sealed.keyId())) {
            throw new IllegalStateException("something is sealed with the key " + sealed.keyId() + ", which is gone");
        }
        return new EarlierSeal(Objects.requireNonNull(keys.get(sealed.keyId())), purpose).open(sealed.text(), boundTo);
    }

    private KeyedHash hash(String keyId, String purpose, String clear) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(keys.get(keyId));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new KeyedHash(keyId, HexFormat.of().formatHex(mac.doFinal(clear.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "Keyring[current=" + currentKeyId + "]";
    }
}
