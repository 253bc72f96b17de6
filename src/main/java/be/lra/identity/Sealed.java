package be.lra.identity;

/**
 * A secret that only this deployment can open: AES-256-GCM under a key that the database does not hold.
 *
 * @param keyId which key of the {@link Keyring} sealed it, at most 16 signs
 * @param text Base64 of nonce, ciphertext and tag: 28 bytes more than the secret
 */
public record Sealed(String keyId, String text) {}
