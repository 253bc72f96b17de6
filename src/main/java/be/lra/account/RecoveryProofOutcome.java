package be.lra.account;

/** What came of the second proof of somebody who forgot the password. */
public sealed interface RecoveryProofOutcome {

    /**
     * A password may be chosen now.
     *
     * @param claim which this browser holds from now on, so that nobody else who reads the mail goes on with it
     */
    record Proven(int claim) implements RecoveryProofOutcome {}

    record Refused(ProofOutcome why) implements RecoveryProofOutcome {}

    /** The link leads no further. */
    record Closed(RecoveryEnd why) implements RecoveryProofOutcome {}
}
