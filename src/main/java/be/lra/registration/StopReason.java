package be.lra.registration;

/** Why a visit cannot go on as it is; another document, or a refusal, is the way out. */
public enum StopReason {
    DOCUMENT_EXPIRED,
    /** No document is valid for so long: a sign was typed wrong. */
    EXPIRY_TOO_FAR,
    DOCUMENT_TYPE_NOT_ACCEPTED,
    CARD_TYPE_NOT_USED_HERE,
    DOCUMENT_OF_ANOTHER_PERSON,
    PERSON_DECEASED,
    NUMBER_CANCELLED,
    NUMBER_UNKNOWN,
    UNDER_MINIMUM_AGE,
    BIRTH_YEAR_UNKNOWN,
    CREATION_NOT_ALLOWED,
    OWN_NUMBER,
    NUMBER_OF_ANOTHER_PERSON,
    SUPERVISOR_WANTED,
    DAILY_CAP_REACHED,
    AGENT_CAP_REACHED,
    OFFICE_CAP_REACHED,
    /** In an exercise only the documents of invented visitors are looked at. */
    NOT_OF_EXERCISE
}
