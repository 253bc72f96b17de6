package be.lra.registration;

import java.time.Instant;
import java.util.List;

/** What came of printing what is held of somebody. */
public sealed interface AccessOutcome {

    /**
     * It is in memory, to be opened once.
     *
     * @param parts of the report, mostly one
     */
    record Printed(Reference reference, List<Letter> parts) implements AccessOutcome {
        public Printed {
            parts = List.copyOf(parts);
        }
    }

    /** Nobody knows any more whom the registration was for: a new visit finds the person. */
    record NobodyKnown() implements AccessOutcome {}

    /** The agent's own data: at home, or by a colleague. */
    record OwnCase() implements AccessOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements AccessOutcome {}

    /**
     * The agent printed so many that it cannot be for people who stand there.
     *
     * @param until when it goes on
     */
    record TooMany(Instant until) implements AccessOutcome {}

    record NotFound() implements AccessOutcome {}
}
