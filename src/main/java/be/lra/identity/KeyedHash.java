package be.lra.identity;

/**
 * The HMAC-SHA-256 of a secret or an identifier under a key that the database does not hold.
 *
 * @param keyId which key of the {@link Keyring} made it, at most 16 signs
 * @param hex 64 lower-case hexadecimal digits
 */
public record KeyedHash(String keyId, String hex) {}
