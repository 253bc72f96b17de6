package be.lra.registration;

/** Why a point of a document could not be looked at; a fixed list, so that the audit trail holds no free text. */
public enum NotPossibleReason {
    NO_LAMP,
    DOCUMENT_WORN,
    NOT_ON_THIS_MODEL,
    NOT_IN_PRADO
}
