package be.lra.eid;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The question that a chip answers to prove it is here now: made by the server, bound to desk, reading and time, used
 * once. That it is fresh and used once is the reader module's to know.
 */
public final class Challenge {

    /** Length of the server's nonce in bytes, as Web eID has it (security.md 8). */
    public static final int NONCE_LENGTH = 32;

    private static final String PURPOSE = "LRA Counter: presence of an eID chip, version 1";

    private final byte[] context;

    /**
     * @param nonce 32 random bytes of the server
     * @param issuedAt counts to the millisecond
     * @throws IllegalArgumentException if the nonce has another length
     */
    public Challenge(byte[] nonce, UUID desk, UUID reading, Instant issuedAt) {
        if (nonce.length != NONCE_LENGTH) {
            throw new IllegalArgumentException("a nonce has " + NONCE_LENGTH + " bytes, not " + nonce.length);
        }
        byte[] purpose = PURPOSE.getBytes(StandardCharsets.US_ASCII);
        this.context = ByteBuffer.allocate(purpose.length + 5 * Long.BYTES + nonce.length)
                .put(purpose)
                .putLong(desk.getMostSignificantBits())
                .putLong(desk.getLeastSignificantBits())
                .putLong(reading.getMostSignificantBits())
                .putLong(reading.getLeastSignificantBits())
                .putLong(issuedAt.toEpochMilli())
                .put(nonce)
                .array();
    }

    /**
     * The 48 bytes that go to the card: SHA-384 over the whole context, so that the desk cannot have another text
     * signed.
     */
    public byte[] bytes() {
        try {
            return MessageDigest.getInstance("SHA-384").digest(context);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }

    @Override
    public String toString() {
        return "Challenge[masked]";
    }
}
