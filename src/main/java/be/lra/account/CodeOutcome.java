package be.lra.account;

import java.time.Instant;

/** What a typed one-time code turned out to be. */
public sealed interface CodeOutcome {

    record Accepted() implements CodeOutcome {}

    record Wrong(int attemptsLeft) implements CodeOutcome {}

    /** Not six digits; it cost no attempt. */
    record NotACode() implements CodeOutcome {}

    record Expired() implements CodeOutcome {}

    /**
     * It was a code that a newer one replaced; it cost no attempt.
     *
     * @param newerSentAt when the mail with the newer one left
     */
    record Replaced(Instant newerSentAt) implements CodeOutcome {}

    /** Typed wrong too often or used already: only a new code helps. */
    record Blocked() implements CodeOutcome {}

    /** The mail has not left yet, so nothing can match. */
    record NotSentYet() implements CodeOutcome {}

    /** Whether what was typed may still become right; a code that was looked at and refused is typed anew from a mail. */
    default boolean canBeCorrected() {
        return switch (this) {
            case NotACode _, NotSentYet _ -> true;
            case Accepted _, Wrong _, Expired _, Replaced _, Blocked _ -> false;
        };
    }
}
