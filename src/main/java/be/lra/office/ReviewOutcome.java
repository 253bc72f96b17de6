package be.lra.office;

/** What came of deciding about a proposal; {@code office.review.outcome.<name>} is its sentence. */
public enum ReviewOutcome {
    DONE,
    /** Nobody approves or rejects what he proposed himself (security.md 9). */
    OWN_PROPOSAL,
    /** What it would change was changed after it was made. */
    OUTDATED,
    /** Nobody decided in time. */
    LAPSED,
    /** Somebody decided before, or its author took it back. */
    TOO_LATE,
    /** A rejection needs a reason of 1 to 300 signs. */
    REASON_MISSING,
    /** The administrator has to show first that it is he (security.md 13). */
    PROOF_ASKED
}
