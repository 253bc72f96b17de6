package be.lra.messaging;

import java.util.regex.Pattern;

/** The word « e-mail » as pages and rich mails show it: in one piece, for a narrow screen breaks it at a plain hyphen. */
public final class EmailWord {

    /** Not within an address, which somebody may copy. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w@.-])([eE])-(?=[mM]ail(?![\\w.-]*@))");

    private static final String WITH_NON_BREAKING_HYPHEN = "$1\u2011";

    private EmailWord() {}

    public static String inOnePiece(String text) {
        return WORD.matcher(text).replaceAll(WITH_NON_BREAKING_HYPHEN);
    }
}
