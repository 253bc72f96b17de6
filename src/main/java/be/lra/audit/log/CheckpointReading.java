package be.lra.audit.log;

/** What came out of reading a note as a checkpoint. */
public sealed interface CheckpointReading {

    /** One of the trusted keys signed it. */
    record Trusted(Checkpoint checkpoint) implements CheckpointReading {}

    /** It names a trusted key, which has not signed it. */
    record Forged(Checkpoint unverified) implements CheckpointReading {}

    /** No trusted key says to have signed it, or it is of another log. */
    record Unknown(Checkpoint unverified) implements CheckpointReading {}

    /** This is no checkpoint. */
    record Malformed() implements CheckpointReading {}
}
