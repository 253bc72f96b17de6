package be.lra.identity;

/**
 * A secret that only this deployment can open: AES-256-GCM under a key that the database does not hold.
 *
 * @param keyId which key sealed it, at most 16 signs: {@code tink-…} of the keyset, or one of the {@link Keyring} where it is older
 * @param text Base64 of what Tink made of it, 33 bytes more than the secret; 28 where it is older
 */
public record Sealed(String keyId, String text) {}
