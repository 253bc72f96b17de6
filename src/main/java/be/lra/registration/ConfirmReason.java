package be.lra.registration;

/** Why a supervisor takes a suspicion for founded; a fixed list, so that the audit trail holds no free text. */
public enum ConfirmReason {
    DOCUMENT_FORGED,
    DOCUMENT_OF_SOMEBODY_ELSE,
    UNDER_PRESSURE,
    KNOWN_PATTERN
}
