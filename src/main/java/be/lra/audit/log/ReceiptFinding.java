package be.lra.audit.log;

/** What came out of checking a receipt. */
public sealed interface ReceiptFinding {

    /**
     * An event with this hash stands at this place of the log.
     *
     * @param size how many events the checkpoint of the receipt is over
     */
    record Sound(long index, Hash leaf, long size) implements ReceiptFinding {}

    /** The checkpoint is genuine, but the event is not proven to be under it. */
    record Wrong() implements ReceiptFinding {}

    /** The checkpoint was not signed by the key it names, or is none. */
    record Forged() implements ReceiptFinding {}

    /** It is of another log, or of a key that is not known here. */
    record OtherLog() implements ReceiptFinding {}
}
