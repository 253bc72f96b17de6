package be.lra.registration;

/** Why a finished case is not in order; a fixed list, so that the audit trail holds no free text. */
public enum ControlReason {
    PERSON_DOUBTFUL,
    DOCUMENT_DOUBTFUL,
    RULES_NOT_FOLLOWED,
    UNUSUAL_PATTERN
}
