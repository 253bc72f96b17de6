package be.lra.messaging;

/** The mail server cannot take mails now; another attempt may succeed. */
public final class MailUnavailable extends NotTaken {

    /** @param reasonCode a stable code such as {@code smtp-451} or {@code mail-server-away} */
    public MailUnavailable(String reasonCode, Throwable cause) {
        super(reasonCode, cause);
    }
}
