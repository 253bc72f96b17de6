package be.lra.office;

/** What came of somebody whom the federal service vouches for. */
public sealed interface FederalOutcome {

    /** He goes on; the agent takes the place of whoever stood in the session. */
    record Accepted(SignedInAgent agent) implements FederalOutcome {}

    /** No office has entered his number. */
    record NotKnown() implements FederalOutcome {}

    record Blocked() implements FederalOutcome {}

    /** No role holds now that the federal service tells and an office gave. */
    record NoRole() implements FederalOutcome {}

    /** The screen, or the work under way, is that of another agent. */
    record OtherAgent() implements FederalOutcome {}

    /** What he wanted to go on with is over. */
    record Over() implements FederalOutcome {}
}
