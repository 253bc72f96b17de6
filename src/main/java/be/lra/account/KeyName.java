package be.lra.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What its holder calls a key, such as « téléphone bleu ». Two names that differ only in capitals are the same name.
 *
 * @param value 1 to 30 letters, digits, blanks and plain punctuation (ours): nothing that a mail would make a link of
 */
public record KeyName(String value) {

    static final int LONGEST = 30; // signs; ours
    private static final Pattern SIGNS = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,'’()+&#_-]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /** Why a typed name cannot serve. */
    public enum Problem {
        TOO_LONG,
        SIGNS,
        TAKEN
    }

    /** @throws IllegalArgumentException if {@link #problem} finds one, or nothing is left of the name */
    public KeyName {
        if (value.isEmpty() || problem(value).isPresent()) {
            throw new IllegalArgumentException("a key is not called like this");
        }
    }

    /** Drops what slips in when typing or pasting: blanks around it, and more than one between two words. */
    static String tidy(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Why a tidied text is no name; it says nothing about names already given. */
    static Optional<Problem> problem(String tidied) {
        if (tidied.codePointCount(0, tidied.length()) > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        return SIGNS.matcher(tidied).matches() ? Optional.empty() : Optional.of(Problem.SIGNS);
    }

    /** What two spellings of one name have in common. */
    String comparable() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Masked: what people call their things never reaches a log. */
    @Override
    public String toString() {
        return "KeyName[masked]";
    }
}
