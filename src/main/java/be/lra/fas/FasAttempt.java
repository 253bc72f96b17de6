package be.lra.fas;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * Somebody has gone to the federal service; what comes back has to belong to it. Lies in the session of the browser that
 * went, and is taken out by the first return.
 *
 * @param state returns with the browser (RFC 6749 §10.12)
 * @param nonce returns inside the ID token (OpenID Connect Core §3.1.2.1)
 * @param verifier proves on the line between the servers who asked (RFC 7636)
 * @param fresh whether the service was told to ask for a proof now, whoever is signed in there
 */
public record FasAttempt(String state, String nonce, String verifier, boolean fresh, Instant startedAt)
        implements Serializable {

    private static final int BYTES = 32; // 256 bits each; RFC 7636 §7.1

    static FasAttempt start(boolean fresh, SecureRandom random, Instant now) {
        return new FasAttempt(draw(random), draw(random), draw(random), fresh, now);
    }

    private static String draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is shown of the verifier before it is told (RFC 7636 §4.2, S256). */
    String challenge() {
        try {
            byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
            return base64(MessageDigest.getInstance("SHA-256").digest(ascii));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a browser that returns with this state went with this attempt. */
    public boolean isOf(String unverifiedState) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.UTF_8), unverifiedState.getBytes(StandardCharsets.UTF_8));
    }

    /** Masked: these are the secrets of a sign-in. */
    @Override
    public String toString() {
        return "FasAttempt[" + startedAt + "]";
    }
}
