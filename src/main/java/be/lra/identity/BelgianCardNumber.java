package be.lra.identity;

import java.util.regex.Pattern;

/** The check of the number of a Belgian citizen's card (domain.md 5.5, eid-card.md 6). */
final class BelgianCardNumber {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final int MODULUS = 97; // domain.md 5.5

    private BelgianCardNumber() {}

    /** Whether the last two digits are the first ten modulo 97; a remainder of 0 is written 97, on a test card 00. */
    static boolean holds(String number) {
        if (!TWELVE_DIGITS.matcher(number).matches()) {
            return false;
        }
        int remainder = (int) (Long.parseLong(number.substring(0, 10)) % MODULUS);
        int check = Integer.parseInt(number.substring(10));
        return check == remainder || (remainder == 0 && check == MODULUS);
    }
}
