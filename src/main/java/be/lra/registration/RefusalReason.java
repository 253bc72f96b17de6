package be.lra.registration;

/** Why an agent refuses a visit; a fixed list, so that the audit trail holds no free text. */
public enum RefusalReason {
    DOCUMENT_EXPIRED,
    DOCUMENT_NOT_GENUINE,
    DOCUMENT_NOT_READABLE,
    FACE_DOES_NOT_MATCH,
    PERSON_NOT_FOUND,
    NOT_THE_PERSON_IN_REGISTER,
    PERSON_DECEASED_OR_NUMBER_CANCELLED,
    TOO_YOUNG,
    NO_PERSONAL_EMAIL,
    SENT_BY_ANOTHER_PERSON,
    VISITOR_LEFT
}
