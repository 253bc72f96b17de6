package be.lra.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret part of a link in a mail; only its hash is kept (security.md 2). */
final class LinkToken {

    private static final int BYTES = 32; // 256 random bits; security.md 2
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}"); // base64url of 32 bytes

    private LinkToken() {}

    static String draw(SecureRandom random) {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What is kept of a token that came back; empty for what cannot be one. */
    static Optional<String> hashOf(String untrusted) {
        return TOKEN.matcher(untrusted).matches() ? Optional.of(hash(untrusted)) : Optional.empty();
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
}
