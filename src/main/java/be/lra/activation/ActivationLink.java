package be.lra.activation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A link that was mailed: only the hash of its token is kept (security.md 2). */
@Entity
@SuppressWarnings("UnusedVariable") // when it was minted serves whoever looks into the table
class ActivationLink implements Persistable<String> {

    private static final int TOKEN_BYTES = 32; // 256 random bits; security.md 2
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}"); // base64url of 32 bytes

    @Id
    private String tokenHash;

    private UUID pair;
    private Instant mintedAt;
    private @Nullable Instant voidedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected ActivationLink() {}

    ActivationLink(String clearToken, UUID pair, Instant now) {
        this.tokenHash = hash(clearToken);
        this.pair = pair;
        this.mintedAt = now;
    }

    static String drawToken(SecureRandom random) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    static boolean looksLikeToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** SHA-256 alone is enough: a token of 256 random bits cannot be guessed from its hash. */
    static String hash(String clearToken) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(clearToken.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a newer link took its place. */
    boolean isVoid() {
        return voidedAt != null;
    }

    UUID pair() {
        return pair;
    }

    @Override
    public String getId() {
        return tokenHash;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
