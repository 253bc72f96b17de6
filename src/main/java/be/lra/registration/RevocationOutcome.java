package be.lra.registration;

/** What came of taking a registration back. */
public sealed interface RevocationOutcome {

    /** Letter and link are void. */
    record Revoked() implements RevocationOutcome {}

    /** Nothing can be taken back in this state. */
    record NotOpen(RegistrationState state) implements RevocationOutcome {}

    record NotFound() implements RevocationOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements RevocationOutcome {}
}
