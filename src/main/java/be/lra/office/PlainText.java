package be.lra.office;

import java.util.regex.Pattern;

/** Text that an office writes for letters, mails and pages: it leads nowhere and holds no markup. */
final class PlainText {

    private static final String ENDINGS =
            "(?:be|eu|com|net|org|info|fr|nl|de|lu|uk|io|me|brussels|vlaanderen|gent)"; // ours: seen in Belgium

    private static final Pattern LINK = Pattern.compile("(?i)https?:|www\\.|://");

    /** A domain that programs make a link of: a name of 3 signs or more, or with a path; no mail address. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}-])(?<![\\p{L}\\p{N}._+-]@[\\p{L}\\p{N}.-]{0,100})"
                    + "(?:[\\p{L}\\p{N}-]{3,}\\." + ENDINGS + "(?![\\p{L}\\p{N}@])"
                    + "|[\\p{L}\\p{N}-]+\\." + ENDINGS + "/)");

    private static final Pattern MARKUP = Pattern.compile("[<>*]");

    private PlainText() {}

    static boolean hasLink(String text) {
        return LINK.matcher(text).find() || DOMAIN.matcher(text).find();
    }

    static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }
}
