package be.lra.registration;

/** What came of asking for a new letter. */
public sealed interface NewLetterOutcome {

    /** The code of the last letter is void, a new link is on its way. */
    record Reissued(RegistrationRecord registration, Letter letter) implements NewLetterOutcome {}

    /** No letter for a registration in this state: a new visit is needed. */
    record NotOpen(RegistrationState state) implements NewLetterOutcome {}

    /** The agent's own registration: a colleague has to do it. */
    record OwnCase() implements NewLetterOutcome {}

    /** Desk, agent or office has issued all letters of the day; the last one stays good. */
    record CapReached(CapScope scope) implements NewLetterOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements NewLetterOutcome {}

    record NotFound() implements NewLetterOutcome {}
}
