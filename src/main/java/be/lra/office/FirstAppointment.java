package be.lra.office;

import be.lra.identity.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first administrator of an office, as an operator gives it at the terminal.
 *
 * @param officeName of the municipality; not used where the office is there already
 */
record FirstAppointment(
        String cbeNumber,
        String officeName,
        Language language,
        String userName,
        String pseudonym,
        String clearPassword) {

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");
    private static final int LONGEST_OFFICE = 100; // signs; as in OfficeChange
    private static final int LONGEST_PSEUDONYM = 40; // signs
    private static final int SHORTEST_PASSWORD = 15; // signs, for it is the only factor; security.md 6
    private static final int LONGEST_PASSWORD = 128; // signs
    private static final int FEWEST_DIFFERENT = 6; // signs; ours

    /** In lower case, if it can be a user name. */
    static Optional<String> userName(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(name -> USER_NAME.matcher(name).matches());
    }

    static Optional<String> pseudonym(String typed) {
        return text(typed, LONGEST_PSEUDONYM);
    }

    static Optional<String> officeName(String typed) {
        return text(typed, LONGEST_OFFICE);
    }

    /** Whether a password is long and varied enough, and not made of the user name. */
    static boolean isSafe(String clearPassword, String userName) {
        long signs = clearPassword.codePoints().count();
        return signs >= SHORTEST_PASSWORD
                && signs <= LONGEST_PASSWORD
                && clearPassword.codePoints().distinct().count() >= FEWEST_DIFFERENT
                && !clearPassword.toLowerCase(Locale.ROOT).contains(userName);
    }

    private static Optional<String> text(String typed, int longest) {
        return Optional.of(typed.strip())
                .filter(text -> !text.isEmpty() && text.length() <= longest)
                .filter(text -> !UNPRINTABLE.matcher(text).find());
    }

    /** Masked: passwords never reach a log. */
    @Override
    public String toString() {
        return "FirstAppointment[" + cbeNumber + ", " + userName + "]";
    }
}
