package be.lra.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that a bridge shows and a person types at the server, so that the server knows whose key it has before it. It
 * comes from the key and a nonce of the server: each end computes it, neither sends it, and who puts another key in
 * between gets another code.
 *
 * @param signs eight of {@value #ALPHABET}: 40 bits, for a code that lives ten minutes and can be tried five times
 */
public record PairingCode(String signs) {

    public static final int NONCE_LENGTH = 32; // bytes

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // security.md 1: without I, L, O, U
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{8}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-\u2010-\u2015]+");
    private static final int HALF = 4; // signs
    private static final int BITS_A_SIGN = 5;
    private static final String PURPOSE = "LRA Counter pairing code";

    /** @throws IllegalArgumentException if these are not eight signs of the alphabet */
    public PairingCode {
        if (!FORM.matcher(signs).matches()) {
            throw new IllegalArgumentException("no pairing code");
        }
    }

    /**
     * The code of this key and this nonce.
     *
     * @param publicKey X.509 form
     * @param nonce made by the server
     */
    public static PairingCode of(byte[] publicKey, byte[] nonce) {
        byte[] digest = digest(publicKey, nonce);
        long bits = 0;
        for (int i = 0; i < BITS_A_SIGN; i++) {
            bits = (bits << Byte.SIZE) | (digest[i] & 0xFF);
        }
        var signs = new StringBuilder();
        for (int sign = 2 * HALF - 1; sign >= 0; sign--) {
            signs.append(ALPHABET.charAt((int) (bits >> (sign * BITS_A_SIGN)) & 0x1F));
        }
        return new PairingCode(signs.toString());
    }

    /** What a person typed, in whatever case and grouping; empty if it cannot be a code. */
    public static Optional<PairingCode> typed(String text) {
        String signs = BETWEEN.matcher(text)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(signs).filter(code -> FORM.matcher(code).matches()).map(PairingCode::new);
    }

    /** In two groups, as people read it aloud: {@code 7KQM-3XW9}. */
    public String grouped() {
        return signs.substring(0, HALF) + "-" + signs.substring(HALF);
    }

    private static byte[] digest(byte[] publicKey, byte[] nonce) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PURPOSE.getBytes(StandardCharsets.US_ASCII));
            digest.update(nonce);
            return digest.digest(publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Masked: codes never reach a log of the server. */
    @Override
    public String toString() {
        return "PairingCode[masked]";
    }
}
