package be.lra.office;

/** What one administrator proposes and another decides; {@code office.proposal.kind.<name>} is its name. */
public enum ProposalKind {
    /** Who the office is and where visitors reach it. */
    OFFICE,
    /** What it adds to letters and mails. */
    PAPER,
    /** How many letters its desks may issue. */
    LIMITS,
    /** Which documents its desks accept, and what is looked at on them. */
    DOCUMENTS,
    /** Who holds which role, and how far it goes. */
    ROLES
}
