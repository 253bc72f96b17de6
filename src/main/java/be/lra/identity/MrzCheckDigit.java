package be.lra.identity;

/** The check digit of ICAO Doc 9303-3 §4.9: weights 7, 3, 1; A is 10, Z is 35, a filler is 0; the sum modulo 10. */
public final class MrzCheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1}; // ICAO Doc 9303-3 §4.9
    private static final int MODULUS = 10; // ICAO Doc 9303-3 §4.9

    private MrzCheckDigit() {}

    /**
     * The digit behind a field.
     *
     * @param text digits, capitals and fillers only
     */
    public static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * value(text.charAt(i));
        }
        return (char) ('0' + sum % MODULUS);
    }

    static boolean holds(String text, char checkDigit) {
        return of(text) == checkDigit;
    }

    private static int value(char sign) {
        if (sign == '<') {
            return 0;
        }
        return sign <= '9' ? sign - '0' : sign - 'A' + 10;
    }
}
