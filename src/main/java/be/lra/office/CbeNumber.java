package be.lra.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Enterprise numbers of the Crossroads Bank for Enterprises (domain.md 5.5). */
final class CbeNumber {

    private static final Pattern FORM = Pattern.compile("[01]\\d{9}"); // enterprises; establishments begin with 2 to 8
    private static final int CHECKED = 8; // digits before the check digits
    private static final int MODULUS = 97;

    private CbeNumber() {}

    /** Ten digits, if what was typed is an enterprise number; blanks, points, hyphens and a leading BE do not matter. */
    static Optional<String> read(String typed) {
        String digits =
                typed.toUpperCase(Locale.ROOT).replaceFirst("^\\s*BE", "").replaceAll("[\\s.-]", "");
        return FORM.matcher(digits).matches() && isRight(digits) ? Optional.of(digits) : Optional.empty();
    }

    private static boolean isRight(String digits) {
        int check = MODULUS - Integer.parseInt(digits.substring(0, CHECKED)) % MODULUS;
        return Integer.parseInt(digits.substring(CHECKED)) == check;
    }
}
