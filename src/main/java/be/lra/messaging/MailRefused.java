package be.lra.messaging;

/** The mail server refuses this mail for good, for instance because the mailbox does not exist. */
public final class MailRefused extends NotTaken {

    /** @param reasonCode a stable code such as {@code smtp-550} */
    public MailRefused(String reasonCode, Throwable cause) {
        super(reasonCode, cause);
    }
}
