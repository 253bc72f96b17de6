package be.lra.account;

import java.time.Instant;

/** What came of asking for everything that is held. */
public sealed interface OwnDataOutcome {

    /** It was written down that it was taken. */
    record Taken(OwnDataFile file) implements OwnDataOutcome {}

    /** The proof of the session is too old: the holder proves a key once more. */
    record Stale() implements OwnDataOutcome {}

    /** Taken too often; the next time from this instant on. */
    record TooOften(Instant until) implements OwnDataOutcome {}
}
