package be.lra.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key under which entries are marked as they are written (security.md 10). Derived from a key of the deployment, so that who checks
 * marks is handed nothing that opens anything else.
 *
 * @see "src/docs/decisions/0104-a-mark-on-each-entry.md"
 */
public final class RowKey {

    /** What the key of the deployment is asked for: the HMAC of {@link #DERIVED_FROM} for this purpose. */
    public static final String PURPOSE = "audit-row-key";

    public static final String DERIVED_FROM = "1";

    private static final String HMAC = "HmacSHA256";
    private static final Pattern WRITTEN = Pattern.compile("([^=\\s]{1,16})=([0-9a-f]{64})");

    private final String id;
    private final SecretKeySpec key;

    /**
     * A key as it was derived.
     *
     * @param hex 64 hexadecimal digits
     */
    public RowKey(String id, String hex) {
        this.id = id;
        this.key = new SecretKeySpec(HexFormat.of().parseHex(hex), HMAC);
    }

    /** Reads a key written {@code <id>=<64 hexadecimal digits>}; empty if it is written otherwise. */
    static Optional<RowKey> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() ? Optional.of(new RowKey(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /**
     * Derives it as the application does, and writes it as {@link #read} takes it.
     *
     * @param secret of the deployment, {@code lra.secrets.keys.<id>}
     * @throws IllegalArgumentException if that is no Base64
     */
    static String derived(String id, String secret) {
        var deployment = new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC);
        return id + "=" + hmac(deployment, PURPOSE + "\0" + DERIVED_FROM);
    }

    /** Which key of the deployment it comes from. */
    public String id() {
        return id;
    }

    /**
     * The mark of an entry, 64 hexadecimal digits.
     *
     * @param text what is hashed of it, without the mark itself
     */
    public String mark(String text) {
        return hmac(key, text);
    }

    /** Compares in constant time. */
    boolean made(String mark, String text) {
        return MessageDigest.isEqual(
                mark.getBytes(StandardCharsets.UTF_8), mark(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "RowKey[" + id + "]";
    }
}
