package be.lra.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code in the text of a letter. */
public final class LetterCode {

    private static final String SIGN = "[0-9A-HJKMNP-TV-Z]"; // security.md 1
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Z])(?:" + SIGN + "\\s*){5}(?:\\s+(?:" + SIGN + "\\s*){5}){3}(?![0-9A-Za-z])");

    private LetterCode() {}

    /**
     * The code without its gaps.
     *
     * @throws IllegalStateException if there is none
     */
    public static String in(String text) {
        Matcher found = CODE.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no code on the letter:\n" + text);
        }
        return found.group().replaceAll("\\s+", "");
    }
}
