package be.lra.totp;

import java.util.Optional;
import java.util.regex.Pattern;

/** How typed codes of six digits are read: spaces, full stops and hyphens between the digits do no harm. */
public final class SixDigits {

    private static final Pattern CODE = Pattern.compile("\\d{6}"); // ASVS 6.5.4 with few attempts; security.md 3
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\u00a0-]");
    private static final int LONGEST = 40; // signs worth reading

    private SixDigits() {}

    /** Empty if it is no such code. */
    public static Optional<String> read(String typed) {
        return Optional.of(typed)
                .filter(text -> text.length() <= LONGEST)
                .map(text -> BETWEEN.matcher(text).replaceAll(""))
                .filter(text -> CODE.matcher(text).matches());
    }
}
