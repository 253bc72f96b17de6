package be.lra.messaging;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Turns the blocks of a mail into its plain and its rich part, in equal words. */
final class MailWriter {

    private MailWriter() {}

    static Mail write(UUID id, OutgoingMessage message, MailContent composed, Instant now) {
        MailContent content = punctuated(composed, message.language());
        return new Mail(
                id,
                message.recipient(),
                message.senderName(),
                message.language(),
                content.subject(),
                PlainText.of(message.senderName(), content),
                HtmlText.of(message, content),
                content.calendar(),
                now);
    }

    private static MailContent punctuated(MailContent content, Language language) {
        String colon = language == Language.FR ? "\u00a0:" : ":"; // French sets it apart
        return new MailContent(
                content.subject(),
                content.blocks().stream()
                        .map(block -> block instanceof MailBlock.Facts(var rows) ? named(rows, colon) : block)
                        .toList(),
                content.calendar());
    }

    private static MailBlock named(Map<String, String> rows, String colon) {
        var named = new LinkedHashMap<String, String>();
        rows.forEach((name, value) -> named.put(name + colon, value));
        return new MailBlock.Facts(named);
    }
}
