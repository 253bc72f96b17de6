package be.lra.registration;

/** How one field on a document stands to the same field in a register. */
public enum Likeness {
    /** The same; case and separators aside. */
    SAME,
    /** The same, written otherwise: accents, other letters, order or number of given names, a name cut short. */
    ALIKE,
    /** One of them does not say, or says it in words that cannot be compared. */
    OPEN,
    DIFFERENT
}
