package be.lra.registration;

/** Why a supervisor lets a visit go on; a fixed list, so that the audit trail holds no free text. */
public enum GrantReason {
    SEEN_MYSELF,
    SECOND_DOCUMENT,
    AUTHORITY_CONFIRMED
}
