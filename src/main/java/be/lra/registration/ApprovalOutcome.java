package be.lra.registration;

/** What came of a supervisor's word. */
public enum ApprovalOutcome {
    DONE,
    /** Somebody said a word before, or the visit ended meanwhile. */
    TOO_LATE,
    /** Nobody approves what he asked himself (security.md 9). */
    OWN_CASE,
    /** Nobody approves a visit in which he is the visitor (domain.md 1 and 4). */
    OWN_PERSON,
    /** The supervisor has to show first that it is he (security.md 13). */
    PROOF_ASKED
}
