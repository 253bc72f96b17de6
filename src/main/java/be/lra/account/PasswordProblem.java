package be.lra.account;

/** Why a password cannot serve; each has its own sentence. */
public enum PasswordProblem {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    /** The two fields differ. */
    NOT_REPEATED,
    /** Little more than the user name. */
    USER_NAME,
    /** Stands on the lists of passwords that attackers try first, or is built from them. */
    COMMON,
    /** One part again and again. */
    REPEATED,
    /** Neighbours on the keyboard, or of the alphabet. */
    SEQUENCE,
    /** Little more than a date or a year. */
    DATE
}
