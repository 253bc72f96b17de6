package be.lra.activation;

import java.time.Instant;

/** What came of typing the paper code. */
public sealed interface PaperCodeOutcome {

    /** This browser holds the case now. */
    record Accepted(ActivationCase home) implements PaperCodeOutcome {}

    /** Nothing was compared and no attempt spent: the text cannot be a code. */
    record Unreadable(CodeReading reading) implements PaperCodeOutcome {}

    record Wrong(int attemptsLeft) implements PaperCodeOutcome {}

    /** The pair opens nothing (any more); its progress says why. */
    record Closed() implements PaperCodeOutcome {}

    /** Too many tries from one address. */
    record Wait(Instant until) implements PaperCodeOutcome {}
}
