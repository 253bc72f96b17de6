package be.lra.account;

/** What came of the code that shall prove a new key. */
public sealed interface EnrolmentOutcome {

    /**
     * The key may become active.
     *
     * @param how the code was accepted
     */
    record Proven(ProvenKey key, ProofOutcome how) implements EnrolmentOutcome {}

    record Refused(ProofOutcome why) implements EnrolmentOutcome {}
}
