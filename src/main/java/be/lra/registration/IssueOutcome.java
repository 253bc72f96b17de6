package be.lra.registration;

/** What came of issuing a letter. */
public sealed interface IssueOutcome {

    /** Everything is done, in one transaction: letter rendered, mail queued, older pair void. */
    record Registered(RegistrationRecord registration, Letter letter) implements IssueOutcome {}

    /** A second press of the button, or a second window: there is one letter, and it went to the first. */
    record AlreadyIssued(RegistrationRecord registration) implements IssueOutcome {}

    /** The person has an open pair the agent did not know of; issuing once more replaces it. */
    record Overtaken(Visit visit, OpenPair openPair) implements IssueOutcome {}

    /** Since the document was read it has served somebody else, perhaps at another desk in this very second. */
    record DocumentTaken() implements IssueOutcome {}

    /** A step was skipped. */
    record Incomplete(Step step) implements IssueOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements IssueOutcome {}

    record Stopped(StopReason reason) implements IssueOutcome {}

    record Gone(GoneReason reason) implements IssueOutcome {}

    /** A supervisor has not said his word yet, or said no. */
    record AwaitsApproval(Visit visit) implements IssueOutcome {}
}
