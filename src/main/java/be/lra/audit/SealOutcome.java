package be.lra.audit;

import java.util.UUID;

/** What came out of one round of sealing. */
public sealed interface SealOutcome {

    /**
     * Events were sealed and a checkpoint was signed.
     *
     * @param events how many
     * @param number of the checkpoint
     */
    record Sealed(int events, long number) implements SealOutcome {}

    /**
     * The log goes on under a key that was announced, and that this node has not yet: others seal.
     *
     * @param number of the newest checkpoint
     */
    record Superseded(long number) implements SealOutcome {}

    /** Everything was sealed already. */
    record NothingNew() implements SealOutcome {}

    /** Another node was quicker; this one has changed nothing. */
    record AnotherNode() implements SealOutcome {}

    /** What was sealed before is not what was signed: nothing more is signed until somebody has looked. */
    record Broken(long number) implements SealOutcome {}

    /** An event was not written by the application: nothing more is signed until somebody has looked. */
    record Refused(UUID event) implements SealOutcome {}

    /**
     * An event is marked under a key of the deployment that this node does not know: nothing is signed until it does.
     *
     * @param key its id, as {@code lra.secrets.keys.<id>} names it
     */
    record UnknownMarkKey(UUID event, String key) implements SealOutcome {}

    /** No key is set. */
    record NotSetUp() implements SealOutcome {}
}
