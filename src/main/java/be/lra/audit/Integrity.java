package be.lra.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How far the trail can be trusted at this moment. */
public sealed interface Integrity {

    /** Nothing is sealed: no key is set. */
    record NotSealed() implements Integrity {}

    /**
     * The last time it was gone through, it was not what was signed.
     *
     * @param position of the first event that is wrong, counted from 0
     */
    record Wrong(long position, Instant foundAt) implements Integrity {}

    /**
     * This node seals nothing more, for the log does not agree with its newest checkpoint.
     *
     * @param number of the checkpoint
     */
    record Stopped(long number) implements Integrity {}

    /** This node seals nothing more, for an event that waits was not written by the application. */
    record Refused(UUID event) implements Integrity {}

    /**
     * This node seals nothing more, for an event that waits is marked under a key of the deployment that it does not know.
     *
     * @param key its id
     */
    record UnknownMarkKey(UUID event, String key) implements Integrity {}

    /**
     * Everything sealed was found to be what was signed; an event that waited was marked under a key that the node that looked does not
     * know.
     *
     * @param position how many events were sealed
     */
    record MarkUnread(long position, Instant foundAt) implements Integrity {}

    /**
     * Others seal under the next key; this node still has the former one.
     *
     * @param number of the newest checkpoint
     */
    record Superseded(long number) implements Integrity {}

    /**
     * Events wait to be sealed.
     *
     * @param since when the oldest of them was written
     */
    record Late(Instant since) implements Integrity {}

    /**
     * Nobody has gone through it for longer than from one night to the next.
     *
     * @param last when that was; empty if never
     */
    record Unchecked(Optional<Instant> last) implements Integrity {}

    /**
     * Everything is sealed, and was found to be what was signed.
     *
     * @param events that are sealed
     */
    record Whole(long events, Instant sealedAt, Instant checkedAt) implements Integrity {}
}
