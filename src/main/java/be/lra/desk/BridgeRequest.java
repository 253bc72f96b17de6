package be.lra.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One request of a desk bridge, as the bridge signs it and the server checks it.
 *
 * @param path from {@code /bridge} on, whatever stands before it at a reverse proxy
 * @param sentAt microseconds since 1970-01-01T00:00Z; each request of a desk has a higher one than the last
 * @param nonce the server's nonce for this reading in hexadecimal digits; empty outside a reading
 * @param bodyDigest SHA-256 of the body, 64 lower-case hexadecimal digits
 */
public record BridgeRequest(String path, UUID desk, long sentAt, String nonce, String bodyDigest) {

    public static final String DESK_HEADER = "LRA-Desk";
    public static final String TIMESTAMP_HEADER = "LRA-Timestamp";
    public static final String NONCE_HEADER = "LRA-Nonce";
    public static final String SIGNATURE_HEADER = "LRA-Signature";

    public static final String READINGS = "/bridge/v1/readings";
    public static final String STATUS = "/bridge/v1/status";

    private static final String PURPOSE = "LRA Counter desk bridge, version 1";
    private static final String ALGORITHM = "Ed25519"; // RFC 8032

    /** The request with this body; every request of a bridge is a POST. */
    public static BridgeRequest post(String path, UUID desk, long sentAt, String nonce, byte[] body) {
        return new BridgeRequest(path, desk, sentAt, nonce, digest(body));
    }

    public static String filesOf(UUID reading) {
        return READINGS + "/" + reading + "/files";
    }

    public static String problemOf(UUID reading) {
        return READINGS + "/" + reading + "/problem";
    }

    /** Microseconds since 1970-01-01T00:00Z. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /**
     * Signs the request for the header {@value #SIGNATURE_HEADER}.
     *
     * @throws IllegalArgumentException if this is no Ed25519 key
     */
    public byte[] sign(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key to sign with: " + key.getAlgorithm(), e);
        }
    }

    /** Whether the owner of the key signed exactly this request; false too for a signature of another form. */
    public boolean isSignedBy(PublicKey key, byte[] untrustedSignature) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text());
            return signature.verify(untrustedSignature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] text() {
        return String.join("\n", PURPOSE, "POST", path, desk.toString(), Long.toString(sentAt), nonce, bodyDigest)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
