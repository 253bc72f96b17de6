package be.lra.office;

import java.time.Instant;

/** What came of a code that an agent typed. */
public sealed interface AgentCodeOutcome {

    /** It is right, and served now. */
    record Accepted(SignedInAgent agent) implements AgentCodeOutcome {}

    /** Not six digits; it cost no attempt. */
    record NotACode() implements AgentCodeOutcome {}

    record Wrong() implements AgentCodeOutcome {}

    /** This code, or a newer one, was used already. */
    record Used() implements AgentCodeOutcome {}

    /** Too many tries: the code was not even looked at. */
    record TooMany(Instant until) implements AgentCodeOutcome {}
}
