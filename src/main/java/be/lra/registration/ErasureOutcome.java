package be.lra.registration;

import java.time.Instant;

/** What came of asking to close the accounts of somebody at the counter, or of withdrawing that. */
public sealed interface ErasureOutcome {

    /**
     * They close some days later.
     *
     * @param due when
     */
    record Asked(Instant due) implements ErasureOutcome {}

    /** The accounts stay. */
    record Withdrawn() implements ErasureOutcome {}

    /** There is none to close, or none that was to be closed. */
    record NoAccount() implements ErasureOutcome {}

    /** An office still looks into « Ce n’était pas moi ». */
    record CaseOpen() implements ErasureOutcome {}

    /** A letter with a code waits to be used: take it back first. */
    record LetterUnderWay() implements ErasureOutcome {}

    /** Nobody knows any more whom the registration was for: a new visit finds the person. */
    record NobodyKnown() implements ErasureOutcome {}

    /** The agent's own accounts: at home, or by a colleague. */
    record OwnCase() implements ErasureOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements ErasureOutcome {}

    /**
     * The agent asked for so many that it cannot be for people who stand there.
     *
     * @param until when it goes on
     */
    record TooMany(Instant until) implements ErasureOutcome {}

    record NotFound() implements ErasureOutcome {}
}
