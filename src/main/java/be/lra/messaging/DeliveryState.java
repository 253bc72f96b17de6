package be.lra.messaging;

/** How far a message has come. */
public enum DeliveryState {
    /** Waits for its first or next attempt. */
    QUEUED,
    /** A node is handing it to the mail server. */
    SENDING,
    /** The mail server took it. */
    ACCEPTED,
    /** Refused for good, or every attempt used up. */
    FAILED,
    /** No longer needed before it was sent. */
    CANCELLED;

    public boolean isFinal() {
        return this == ACCEPTED || this == FAILED || this == CANCELLED;
    }
}
