package be.lra.office;

/** What is wrong with a typed detail of an office; {@code office.field.problem.<name>} is its sentence. */
public enum FieldProblem {
    MISSING,
    TOO_LONG,
    /** A tabulator, a line end or another sign that cannot be printed. */
    UNPRINTABLE,
    NO_PHONE_NUMBER,
    NO_EMAIL_ADDRESS,
    NO_DOMAIN,
    NO_AMOUNT,
    NO_WEB_ADDRESS,
    /** A link, or signs of markup, where plain words stand. */
    LINK
}
