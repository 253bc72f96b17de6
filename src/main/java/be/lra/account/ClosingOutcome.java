package be.lra.account;

import java.time.Instant;

/** What came of closing an account. */
public sealed interface ClosingOutcome {

    /** Its keys open nothing any more, every session is over. */
    record Closed() implements ClosingOutcome {}

    /** The proof of the session is too old, or its key has ended: nothing changed. */
    record Stale() implements ClosingOutcome {}

    /** What was typed is not the user name. */
    record NotConfirmed() implements ClosingOutcome {}

    /** An office still looks into « Ce n’était pas moi ». */
    record CaseOpen() implements ClosingOutcome {}

    /** A letter with a code waits to be used: it would open an account anew. */
    record LetterUnderWay() implements ClosingOutcome {}

    /**
     * Password, address or a key was changed a short time ago, and the holder may not have read of it.
     *
     * @param until from when the account may be closed if nothing changes before
     */
    record ChangedLately(Instant until) implements ClosingOutcome {}
}
