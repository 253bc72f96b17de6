package be.lra.registration;

/** Why a supervisor does not let a visit go on; a fixed list, so that the audit trail holds no free text. */
public enum DenyReason {
    NOT_CONVINCED,
    OTHER_DOCUMENT_NEEDED,
    SUSPICION_OF_FRAUD
}
