package be.lra.messaging;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import java.util.UUID;

/**
 * A mail to one citizen, named but not yet written: text, link and code come into being at sending.
 *
 * @param subject what the message is about, as its composer understands it (a registration, an account …)
 * @param senderName the name of the office as the mailbox shows it, 1 to 100 signs without control characters
 */
public record OutgoingMessage(
        MessageKind kind, UUID subject, EmailAddress recipient, Language language, String senderName)
        implements Outgoing {

    private static final int LONGEST_SENDER_NAME = 100;

    /** @throws IllegalArgumentException if the kind goes by SMS, or the sender name is blank, too long or carries control characters */
    public OutgoingMessage {
        if (kind.channel() != Channel.MAIL) {
            throw new IllegalArgumentException(kind + " goes by SMS");
        }
        if (senderName.isBlank() || senderName.length() > LONGEST_SENDER_NAME) {
            throw new IllegalArgumentException("a sender name has 1 to " + LONGEST_SENDER_NAME + " signs");
        }
        HeaderText.requireOneLine(senderName);
    }
}
