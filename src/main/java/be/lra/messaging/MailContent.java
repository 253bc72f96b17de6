package be.lra.messaging;

import java.util.List;

/**
 * What a mail says.
 *
 * @param subject fixed words of a message bundle, never text typed by anybody (security.md 18)
 */
public record MailContent(String subject, List<MailBlock> blocks) {

    /** @throws IllegalArgumentException if the subject is blank or has control characters, or there is no block */
    public MailContent {
        HeaderText.requireOneLine(subject);
        if (subject.isBlank() || blocks.isEmpty()) {
            throw new IllegalArgumentException("a mail has a subject and a text");
        }
        blocks = List.copyOf(blocks);
    }
}
