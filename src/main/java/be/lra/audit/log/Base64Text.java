package be.lra.audit.log;

import java.util.Base64;
import java.util.Optional;

/** Standard Base64 (RFC 4648 §4) of which each text has one spelling only. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Empty unless this is what the encoder would have written: padded, without stray bits (§3.5). */
    static Optional<byte[]> strict(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
