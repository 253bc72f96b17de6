package be.lra.registration;

/** Something odd that the agent should know and that does not stop the visit (domain.md 6.5). */
public enum RegisterNote {
    /** The number on the document was replaced; the visit goes on with the new one. */
    NUMBER_REPLACED,
    /** This document served before, under a number that the register replaced since: the same person. */
    SERVED_UNDER_EARLIER_NUMBER,
    /** Somebody of this name has an open letter under another number, and the register does not tell whether it is the same person. */
    NAMESAKE_HAS_LETTER,
    /** A letter of this person, at whatever office, led to digital keys before. */
    ACTIVATED_BEFORE,
    /** The register does not know the number of the card. */
    NUMBER_UNKNOWN,
    /** The number on the document is another one than the register's, and the register tells no link. */
    NUMBER_DIFFERS,
    /** Names on document and in the register differ. */
    NAME_DIFFERS,
    /** Names on document and in the register are the same, written otherwise or not all of them. */
    NAME_WRITTEN_OTHERWISE,
    /** Dates of birth on document and in the register differ. */
    BIRTH_DATE_DIFFERS,
    /** Document and register state another sex. */
    SEX_DIFFERS,
    /** The register names another nationality than the document. */
    NATIONALITY_DIFFERS,
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
