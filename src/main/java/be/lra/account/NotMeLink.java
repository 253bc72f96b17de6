package be.lra.account;

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

/** A link « Ce n’était pas moi » that was mailed: only the hash of its token is kept (security.md 2 and 7). */
@Entity
class NotMeLink implements Persistable<String> {

    private static final int TOKEN_BYTES = 32; // 256 random bits; security.md 2
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}"); // base64url of 32 bytes

    @Id
    private String tokenHash;

    private UUID account;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected NotMeLink() {}

    NotMeLink(String clearToken, UUID account, Instant expiresAt) {
        this.tokenHash = hash(clearToken);
        this.account = account;
        this.expiresAt = expiresAt;
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

    UUID account() {
        return account;
    }

    NotMeState stateAt(Instant now) {
        if (usedAt != null) {
            return NotMeState.USED;
        }
        return now.isBefore(expiresAt) ? NotMeState.OPEN : NotMeState.EXPIRED;
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
