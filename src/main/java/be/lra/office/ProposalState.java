package be.lra.office;

/** How it stands with a change of an office; {@code office.proposal.state.<name>} are its words. */
public enum ProposalState {
    /** Waits for another administrator. */
    OPEN,
    /** Nobody decided in time; follows from the clock and stands in no row. */
    LAPSED,
    /** What it would change was changed meanwhile; follows from the version and stands in no row. */
    OUTDATED,
    APPROVED,
    REJECTED,
    /** Its author thought better of it. */
    WITHDRAWN,
    /** Of a kind that one administrator changes alone. */
    ALONE
}
