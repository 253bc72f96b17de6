package be.lra.account;

import java.time.Instant;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a typed one-time code turned out to be. */
public sealed interface CodeOutcome extends ProofOutcome {

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

    @Override
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** A code that was looked at and refused is typed anew from a mail. */
    @Override
    default boolean canBeCorrected() {
        return switch (this) {
            case NotACode _, NotSentYet _ -> true;
            case Accepted _, Wrong _, Expired _, Replaced _, Blocked _ -> false;
        };
    }

    @Override
    default MessageSourceResolvable sentence() {
        return switch (this) {
            case Accepted _ -> throw new IllegalStateException("an accepted code is no problem");
            case Wrong wrong -> sentence("account.code.wrong", wrong.attemptsLeft());
            case NotACode _ -> sentence("account.code.notACode");
            case Expired _ -> sentence("account.code.expired");
            case Replaced replaced -> sentence("account.code.replaced", BelgianTime.clock(replaced.newerSentAt()));
            case Blocked _ -> sentence("account.code.blocked");
            case NotSentYet _ -> sentence("account.code.notSentYet");
        };
    }

    private static MessageSourceResolvable sentence(String key, Object... facts) {
        return new DefaultMessageSourceResolvable(new String[] {key}, facts);
    }
}
