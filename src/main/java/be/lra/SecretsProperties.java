package be.lra;

import be.lra.identity.Keyring;
import be.lra.seal.KeysetFile;
import be.lra.seal.KeysetUnusable;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secret keys of a deployment: {@code lra.secrets.current} names the key that hashes, {@code lra.secrets.keys.<id>}
 * holds each of these, Base64 of at least 32 random bytes; {@code lra.secrets.keyset} names the file of the keys that seal.
 * Kept outside the database, the same on every node.
 *
 * @param current id of the key that new hashes take, at most 16 signs
 * @param keys every key by id; an old one stays until nothing hashed with it, or sealed with it before there were keysets, is left
 * @param keyset path of a keyset of Tink as {@code keyset new} makes one, readable by its owner alone
 */
@ConfigurationProperties("lra.secrets")
record SecretsProperties(
        String current, Map<String, String> keys, @Nullable Path keyset) {

    SecretsProperties {
        if (current.isBlank() || !keys.containsKey(current)) {
            throw new IllegalArgumentException(
                    "Set lra.secrets.current, and lra.secrets.keys.<that name> to Base64 of 32 random bytes.");
        }
        keys = Map.copyOf(keys);
    }

    Keyring keyring() {
        return new Keyring(
                current,
                keys.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> Base64.getDecoder().decode(entry.getValue()))));
    }

    /** @throws KeysetUnusable if none is named, so that no start goes well without one */
    KeysetFile keysetFile() {
        if (keyset == null) {
            throw new KeysetUnusable("lra.secrets.keyset is not set: the file of the keys that seal secrets at rest.");
        }
        return new KeysetFile(keyset);
    }

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "SecretsProperties[current=" + current + "]";
    }
}
