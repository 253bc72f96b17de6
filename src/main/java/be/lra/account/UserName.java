package be.lra.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a citizen chose for signing in, as typed. Two names that differ only in capitals are the same name.
 *
 * @param value 6 to 30 letters, digits, dots, hyphens and underscores, beginning with a letter (ours)
 */
public record UserName(String value) {

    static final int SHORTEST = 6; // ours
    static final int LONGEST = 30; // ours
    private static final Pattern SIGNS = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    /** Why a typed name cannot serve. */
    public enum Problem {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        SIGNS,
        TAKEN
    }

    /** @throws IllegalArgumentException if {@link #problem} finds one */
    public UserName {
        problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException("the user name is " + problem);
        });
    }

    /** Drops what slips in when typing or pasting: blanks around it and wide forms. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** Why a tidied text is no user name; it says nothing about names already taken. */
    static Optional<Problem> problem(String tidied) {
        if (tidied.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (tidied.length() > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (!SIGNS.matcher(tidied).matches()) {
            return Optional.of(Problem.SIGNS);
        }
        return tidied.length() < SHORTEST ? Optional.of(Problem.TOO_SHORT) : Optional.empty();
    }

    /** What two spellings of one name have in common. */
    public String comparable() {
        return comparable(value);
    }

    static String comparable(String tidied) {
        return tidied.toLowerCase(Locale.ROOT);
    }

    /** Masked: user names never reach a log. */
    @Override
    public String toString() {
        return "UserName[masked]";
    }
}
