package be.lra.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code that an app shows at a time: RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds, which the three
 * apps of seed 004 §3.2 all take for granted (security.md 3).
 */
public final class Totp {

    public static final Duration STEP = Duration.ofSeconds(30); // seed 004 §3.2

    private static final String HMAC = "HmacSHA1"; // RFC 6238 §1.2; what weakens SHA-1 does not weaken its HMAC
    private static final int MODULUS = 1_000_000; // six digits

    private Totp() {}

    /** The number of whole steps since 1970. */
    public static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    /** Six digits. */
    public static String code(TotpSecret secret, long step) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0xf; // dynamic truncation: RFC 4226 §5.3
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    /**
     * The newest of some steps whose code was typed. All are compared, each in constant time.
     *
     * @param first of the steps
     * @param last of the steps, itself compared too
     */
    public static OptionalLong find(TotpSecret secret, String typedCode, long first, long last) {
        byte[] typed = typedCode.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = first; step <= last; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hash(TotpSecret secret, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.bytes(), HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
