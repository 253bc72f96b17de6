package be.lra.registration;

/** Something odd that the agent should know and that does not stop the visit (domain.md 6.5). */
public enum RegisterNote {
    /** The number on the document was replaced; the visit goes on with the new one. */
    NUMBER_REPLACED,
    /** The register does not know the number of the card. */
    NUMBER_UNKNOWN,
    /** Names on document and in the register differ. */
    NAME_DIFFERS,
    /** Dates of birth on document and in the register differ. */
    BIRTH_DATE_DIFFERS,
    /** A part of the date of birth is not known. */
    BIRTH_DATE_INCOMPLETE,
    /** Nobody keeps this person's data in the national register any more. */
    NOT_KEPT_ANY_MORE,
    /** The register finds something odd in the person's data. */
    ANOMALY,
    /** The person was given a number during this visit. */
    NEWLY_CREATED,
    /** The card was made with test keys. */
    TEST_CARD
}
