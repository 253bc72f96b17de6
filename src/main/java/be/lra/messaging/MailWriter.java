package be.lra.messaging;

import java.time.Instant;
import java.util.UUID;

/** Turns the blocks of a mail into its plain and its rich part, in equal words. */
final class MailWriter {

    private MailWriter() {}

    static Mail write(UUID id, OutgoingMessage message, MailContent content, Instant now) {
        return new Mail(
                id,
                message.recipient(),
                message.senderName(),
                message.language(),
                content.subject(),
                PlainText.of(message.senderName(), content),
                HtmlText.of(message, content),
                now);
    }
}
