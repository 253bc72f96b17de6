package be.lra.registration;

/** What documents and registers both say of a person, in the order in which it is compared. */
public enum PersonField {
    LAST_NAME,
    GIVEN_NAMES,
    BIRTH_DATE,
    SEX,
    NATIONALITY,
    NUMBER
}
