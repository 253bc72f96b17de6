package be.lra.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One request of a desk bridge, as the bridge signs it and the server checks it.
 *
 * @param path from {@code /bridge} on, whatever stands before it at a reverse proxy
 * @param sentAt microseconds since 1970-01-01T00:00Z; each request of a bridge has a higher one than the last
 * @param nonce the server's nonce for this reading in hexadecimal digits; empty outside a reading
 * @param bodyDigest SHA-256 of the body, 64 lower-case hexadecimal digits
 */
public record BridgeRequest(String path, Sender sender, long sentAt, String nonce, String bodyDigest) {

    /**
     * Who speaks.
     *
     * @param bridge fingerprint of the bridge's key, 64 lower-case hexadecimal digits
     * @param desk identifier of the desk it works for; empty as long as nobody told it one
     * @param version of the program
     */
    public record Sender(String bridge, String desk, String version) {}

    public static final String BRIDGE_HEADER = "LRA-Bridge";
    public static final String DESK_HEADER = "LRA-Desk";
    public static final String VERSION_HEADER = "LRA-Version";
    public static final String TIMESTAMP_HEADER = "LRA-Timestamp";
    public static final String NONCE_HEADER = "LRA-Nonce";
    public static final String SIGNATURE_HEADER = "LRA-Signature";

    /** The only language of bridge and server; a path of another one is answered with the version it needs. */
    public static final String ROOT = "/bridge/v2";

    public static final String READINGS = ROOT + "/readings";
    public static final String STATUS = ROOT + "/status";
    public static final String ENROLMENT = ROOT + "/enrolment";
    public static final String CODE = ROOT + "/enrolment/code";

    private static final String PURPOSE = "LRA Counter desk bridge, version 2";
    private static final String ALGORITHM = "Ed25519"; // RFC 8032

    /** The request with this body; every request of a bridge is a POST. */
    public static BridgeRequest post(String path, Sender sender, long sentAt, String nonce, byte[] body) {
        return new BridgeRequest(path, sender, sentAt, nonce, digest(body));
    }

    public static String filesOf(UUID reading) {
        return READINGS + "/" + reading + "/files";
    }

    public static String photoOf(UUID reading) {
        return READINGS + "/" + reading + "/photo";
    }

    public static String problemOf(UUID reading) {
        return READINGS + "/" + reading + "/problem";
    }

    /** Microseconds since 1970-01-01T00:00Z. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The headers of the request, the signature among them. */
    public Map<String, String> headers(PrivateKey key) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(BRIDGE_HEADER, sender.bridge());
        headers.put(DESK_HEADER, sender.desk());
        headers.put(VERSION_HEADER, sender.version());
        headers.put(TIMESTAMP_HEADER, Long.toString(sentAt));
        headers.put(NONCE_HEADER, nonce);
        headers.put(SIGNATURE_HEADER, Base64.getEncoder().encodeToString(sign(key)));
        return headers;
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
        return String.join(
                        "\n",
                        PURPOSE,
                        "POST",
                        path,
                        sender.bridge(),
                        sender.desk(),
                        sender.version(),
                        Long.toString(sentAt),
                        nonce,
                        bodyDigest)
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
