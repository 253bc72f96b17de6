package be.lra.messaging;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says.
 *
 * @param subject fixed words of a message bundle, never text typed by anybody (security.md 18)
 * @param calendar goes with it as a file
 */
public record MailContent(String subject, List<MailBlock> blocks, Optional<MailCalendar> calendar) {

    public MailContent(String subject, List<MailBlock> blocks) {
        this(subject, blocks, Optional.empty());
    }

    /** @throws IllegalArgumentException if the subject is blank or has control characters, or there is no block */
    public MailContent {
        HeaderText.requireOneLine(subject);
        if (subject.isBlank() || blocks.isEmpty()) {
            throw new IllegalArgumentException("a mail has a subject and a text");
        }
        blocks = List.copyOf(blocks);
    }

    /** As the plain part of the mail would say it. */
    public String plainText(String senderName) {
        return PlainText.of(senderName, this);
    }

    /** The same words with an entry for calendars. */
    public MailContent with(MailCalendar entry) {
        return new MailContent(subject, blocks, Optional.of(entry));
    }
}
