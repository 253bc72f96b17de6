package be.lra.ui;

import java.security.SecureRandom;

/**
 * What a person reads to the help line when something went wrong: the same sign stands in the log.
 *
 * @param text two groups of four signs without those people confuse, such as {@code K7QM-2XPA}
 */
public record ErrorReference(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U

    public static ErrorReference next(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < 8; place++) {
            text.append(place == 4 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new ErrorReference(text.toString());
    }
}
