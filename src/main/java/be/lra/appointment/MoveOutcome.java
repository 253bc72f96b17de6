package be.lra.appointment;

import java.time.Instant;

/** What came of moving an appointment; in all but the first it stays where it was. */
public sealed interface MoveOutcome {

    record Moved() implements MoveOutcome {}

    /** Somebody else was quicker. */
    record Taken() implements MoveOutcome {}

    /** The office does not, or no longer, offer this time. */
    record NotOffered() implements MoveOutcome {}

    /** It is cancelled, over, or was never confirmed. */
    record Closed() implements MoveOutcome {}

    /** It was moved too often. */
    record Wait(Instant until) implements MoveOutcome {}
}
