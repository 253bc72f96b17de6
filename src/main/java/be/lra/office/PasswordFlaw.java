package be.lra.office;

/** Why an agent cannot have a password; {@code office.password.flaw.<name>} is its sentence. */
public enum PasswordFlaw {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    /** Little more than the user name. */
    USER_NAME,
    /** Among those that are tried first, or built from them. */
    COMMON,
    /** One part again and again. */
    REPEATED,
    /** Neighbours on the keyboard, or of the alphabet. */
    SEQUENCE,
    /** Little more than a date or a year. */
    DATE,
    /** The two fields differ. */
    NOT_REPEATED,
    /** The one that was handed over. */
    UNCHANGED
}
