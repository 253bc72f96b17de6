package be.lra.account;

/** What a typed one-time code turned out to be. */
public sealed interface CodeOutcome {

    record Accepted() implements CodeOutcome {}

    record Wrong(int attemptsLeft) implements CodeOutcome {}

    /** Not six digits; it cost no attempt. */
    record NotACode() implements CodeOutcome {}

    record Expired() implements CodeOutcome {}

    /** Typed wrong too often, used already, or replaced by a newer one: only a new code helps. */
    record Blocked() implements CodeOutcome {}

    /** The mail has not left yet, so nothing can match. */
    record NotSentYet() implements CodeOutcome {}
}
