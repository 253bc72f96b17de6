package be.lra.audit.log;

import java.util.Optional;

/** Strings of JSON in their one canonical spelling (RFC 8785 §3.2.2.2). */
final class JsonString {

    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String SHORT_NAMES = "btnfr\"\\";

    private JsonString() {}

    static String quoted(String clear) {
        var text = new StringBuilder(clear.length() + 2).append('"');
        for (int i = 0; i < clear.length(); i++) {
            char sign = clear.charAt(i);
            int known = SHORT.indexOf(sign);
            if (known >= 0) {
                text.append('\\').append(SHORT_NAMES.charAt(known));
            } else if (sign < ' ') {
                text.append("\\u00")
                        .append(Character.forDigit(sign >> 4, 16))
                        .append(Character.forDigit(sign & 15, 16));
            } else {
                text.append(sign);
            }
        }
        return text.append('"').toString();
    }

    /** Reads one that was written here, with its quotation marks; empty for any other spelling. */
    static Optional<String> clear(String quoted) {
        var text = new StringBuilder(quoted.length());
        int at = 1;
        while (at < quoted.length() - 1) {
            char sign = quoted.charAt(at++);
            if (sign != '\\') {
                text.append(sign);
                continue;
            }
            int known = SHORT_NAMES.indexOf(quoted.charAt(at));
            if (known >= 0) {
                text.append(SHORT.charAt(known));
                at++;
            } else if (quoted.startsWith("u00", at) && at + 5 < quoted.length()) {
                int high = Character.digit(quoted.charAt(at + 3), 16);
                text.append((char) ((high << 4) | Character.digit(quoted.charAt(at + 4), 16)));
                at += 5;
            }
        }
        String clear = text.toString();
        return quoted(clear).equals(quoted) ? Optional.of(clear) : Optional.empty();
    }
}
