package be.lra.office;

/** What is wrong with a text for letters or mails; {@code office.paper.problem.<name>} is its sentence. */
public enum PaperProblem {
    /** Too many signs, or too many lines. */
    TOO_LONG,
    /** A sign that cannot be printed; line ends are one where there is one line. */
    UNPRINTABLE,
    /** Braces around something other than {@code office}, {@code phone} or {@code email}. */
    UNKNOWN_PLACEHOLDER,
    /** Visitors learn to follow the one link of the mail: a second one teaches the wrong lesson. */
    LINK,
    /** Signs of markup: texts are plain. */
    MARKUP
}
