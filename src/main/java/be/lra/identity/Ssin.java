package be.lra.identity;

import java.util.regex.Pattern;

/**
 * A social security identification number: a number of the national register or of the BIS register.
 *
 * @param digits eleven digits whose check digits hold (Royal Decrees of 3 April 1984 and 8 February 1991)
 */
public record Ssin(String digits) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");
    private static final long BORN_FROM_2000 = 2_000_000_000L; // Royal Decree of 8 February 1991, article 4
    private static final int MODULUS = 97; // Royal Decree of 3 April 1984, article 1

    /** Which register gave the number; told by the month alone (domain.md 5.2). */
    public enum Kind {
        NATIONAL_REGISTER,
        BIS
    }

    /** @throws IllegalArgumentException if these are not eleven digits with right check digits and month */
    public Ssin {
        if (!ELEVEN_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a number has eleven digits");
        }
        if (!checkHolds(digits)) {
            throw new IllegalArgumentException("the check digits are wrong");
        }
        int month = Integer.parseInt(digits.substring(2, 4));
        if (!(month <= 12 || (month >= 20 && month <= 32) || (month >= 40 && month <= 52))) {
            throw new IllegalArgumentException("the month is neither of the national register nor of BIS");
        }
    }

    private static boolean checkHolds(String digits) {
        long nine = Long.parseLong(digits.substring(0, 9));
        int check = Integer.parseInt(digits.substring(9));
        return MODULUS - nine % MODULUS == check || MODULUS - (BORN_FROM_2000 + nine) % MODULUS == check;
    }

    public Kind kind() {
        return Integer.parseInt(digits.substring(2, 4)) >= 20 ? Kind.BIS : Kind.NATIONAL_REGISTER;
    }

    /** {@code YY.MM.DD-XXX.CC}, for reading aloud. */
    public String formatted() {
        return "%s.%s.%s-%s.%s"
                .formatted(
                        digits.substring(0, 2),
                        digits.substring(2, 4),
                        digits.substring(4, 6),
                        digits.substring(6, 9),
                        digits.substring(9));
    }

    /** {@code 85.07.30-•••.••}: the form for lists and every screen but that of the case. */
    public String masked() {
        return formatted().substring(0, 9) + "•••.••";
    }

    /** Masked: numbers never reach a log. */
    @Override
    public String toString() {
        return "Ssin[masked]";
    }
}
