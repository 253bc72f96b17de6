package be.lra.account;

import java.time.Instant;

/** What came of asking at a desk to close somebody's accounts. */
public sealed interface DeskClosingOutcome {

    /**
     * They close some days later.
     *
     * @param due when
     */
    record Asked(Instant due) implements DeskClosingOutcome {}

    /**
     * It was asked before: nothing changed.
     *
     * @param due when they close
     */
    record AskedBefore(Instant due) implements DeskClosingOutcome {}

    record NoAccount() implements DeskClosingOutcome {}

    /** An office still looks into « Ce n’était pas moi ». */
    record CaseOpen() implements DeskClosingOutcome {}

    /** A letter with a code waits to be used: it would open an account anew. */
    record LetterUnderWay() implements DeskClosingOutcome {}
}
