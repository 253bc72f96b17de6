package be.lra.office;

/** Something of an office that one administrator proposes to change and another decides. */
interface FourEyes {

    ProposalKind kind();

    /** How often it was changed so far: a proposal that was made against another count is outdated. */
    int settled(Office office);

    /** The same, where it follows from what is to be changed: anything but the basis if it cannot be changed so any more. */
    default int settled(Office office, String content) {
        return settled(office);
    }

    /** Saves what was approved. */
    void settle(Office office, String content);
}
