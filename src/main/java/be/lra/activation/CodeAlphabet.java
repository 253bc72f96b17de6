package be.lra.activation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The 32 signs of the paper code and the field GF(32) over them, in which its check signs are computed.
 * Digits and capitals without I, L, O and U, which people confuse (security.md 1).
 */
final class CodeAlphabet {

    static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int SIZE = SIGNS.length();
    private static final int REDUCTION = 0b100101; // x^5 + x^2 + 1 is primitive over GF(2)

    private CodeAlphabet() {}

    /** The value 0 to 31 of a sign, or -1 if it is none of the alphabet. */
    static int value(char sign) {
        return SIGNS.indexOf(sign);
    }

    static char sign(int value) {
        return SIGNS.charAt(value);
    }

    /** The product in GF(32); the sum is the exclusive or. */
    static int multiply(int left, int right) {
        int product = 0;
        int shifted = left;
        for (int bits = right; bits != 0; bits >>= 1) {
            if ((bits & 1) == 1) {
                product ^= shifted;
            }
            shifted <<= 1;
            if (shifted >= SIZE) {
                shifted ^= REDUCTION;
            }
        }
        return product;
    }

    /**
     * What a person meant: wide forms narrowed, lower case raised, blanks, hyphens and dots dropped, O read as 0, I and
     * L as 1. Signs outside the alphabet stay, so that they can be named.
     */
    static String forgive(String typed) {
        StringBuilder meant = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(sign -> !separates(sign))
                .map(CodeAlphabet::lookAlike)
                .forEach(meant::appendCodePoint);
        return meant.toString();
    }

    private static int lookAlike(int sign) {
        return switch (sign) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> sign;
        };
    }

    private static boolean separates(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> ".·•−".indexOf(sign) >= 0;
        };
    }
}
