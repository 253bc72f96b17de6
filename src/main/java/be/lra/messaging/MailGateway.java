package be.lra.messaging;

/** The mail server that takes our mails. */
public interface MailGateway {

    /**
     * Hands one mail over; returns when the server has taken it.
     *
     * @throws MailUnavailable if the server is away, busy or out of order: worth another attempt
     * @throws MailRefused if the server will never take this mail
     */
    void send(Mail mail);
}
