package be.lra.registration;

/** What came of taking letter and link back. */
public sealed interface RevocationOutcome {

    /** Letter and link are void. */
    record Revoked() implements RevocationOutcome {}

    /** There is nothing to take back in this state. */
    record NotOpen(RegistrationState state) implements RevocationOutcome {}

    /** The agent's own registration: a colleague has to do it. */
    record OwnCase() implements RevocationOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements RevocationOutcome {}

    record NotFound() implements RevocationOutcome {}
}
