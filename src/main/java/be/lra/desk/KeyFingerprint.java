package be.lra.desk;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** By what a public key is known: SHA-256 of its X.509 form, 64 lower-case hexadecimal digits. */
public record KeyFingerprint(String hex) {

    private static final int GROUPS = 5;
    private static final int GROUP = 4; // digits; 80 bits in all, for comparing by eye

    public static KeyFingerprint of(byte[] publicKey) {
        try {
            return new KeyFingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Its first twenty digits in groups, as both ends show it to people. */
    public String forPeople() {
        var text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : " ").append(hex, group * GROUP, (group + 1) * GROUP);
        }
        return text.toString();
    }
}
