package be.lra.totp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/** What an app on a phone and this application share: 160 random bits, shown once and stored sealed. */
public final class TotpSecret {

    private static final int LENGTH = 20; // bytes; RFC 4226 §4 R6 recommends 160 bits
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648 §6
    private static final int BITS = 5; // of one sign
    private static final int GROUP = 4; // signs, so that it can be read off and typed

    private final byte[] bytes;

    /** @throws IllegalArgumentException if it has another length */
    public TotpSecret(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a secret has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    public static TotpSecret draw(SecureRandom random) {
        byte[] drawn = new byte[LENGTH];
        random.nextBytes(drawn);
        return new TotpSecret(drawn);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The secret as apps take it: 32 letters and digits. */
    public String base32() {
        var text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte next : bytes) {
            waiting = ((waiting << Byte.SIZE) | (next & 0xff)) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE32.charAt((waiting >> bits) & 0x1f));
            }
        }
        return text.toString();
    }

    /** The same, in eight groups of four signs. */
    public List<String> groups() {
        String text = base32();
        return IntStream.range(0, text.length() / GROUP)
                .mapToObj(group -> text.substring(group * GROUP, (group + 1) * GROUP))
                .toList();
    }

    /**
     * What the QR code says: the format that all three apps read (Key URI Format of Google Authenticator). Algorithm,
     * digits and step are the defaults of that format and left out, so that the picture stays coarse.
     *
     * @param issuer the name above the code in the app
     * @param userName tells several codes of one issuer apart
     */
    public String uri(String issuer, String userName) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(userName) + "?secret=" + base32() + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Masked: secrets never reach a log. */
    @Override
    public String toString() {
        return "TotpSecret[masked]";
    }
}
