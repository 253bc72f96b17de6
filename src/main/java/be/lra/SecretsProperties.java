package be.lra;

import be.lra.identity.Keyring;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secret keys of a deployment: {@code lra.secrets.current} names the key in use, {@code lra.secrets.keys.<id>}
 * holds each key, Base64 of at least 32 random bytes. Kept outside the database, the same on every node.
 *
 * @param current id of the key that new hashes and seals take, at most 16 signs
 * @param keys every key by id; an old one stays until nothing hashed or sealed with it is left
 */
@ConfigurationProperties("lra.secrets")
record SecretsProperties(String current, Map<String, String> keys) {

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

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "SecretsProperties[current=" + current + "]";
    }
}
