package be.lra.office;

/** Something of an office that one administrator proposes to change and another decides. */
interface FourEyes {

    ProposalKind kind();

    /** How often it was changed so far: a proposal that was made against another count is outdated. */
    int settled(Office office);

    /** Saves what was approved. */
    void settle(Office office, String content);
}
