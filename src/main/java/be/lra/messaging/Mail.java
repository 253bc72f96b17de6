package be.lra.messaging;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail as it goes out.
 *
 * @param id the message; the same at every attempt, so that a mail server can drop a second copy
 * @param text the plain part
 * @param html the rich part, in equal words
 * @param calendar goes with them as a file
 */
public record Mail(
        UUID id,
        EmailAddress recipient,
        String senderName,
        Language language,
        String subject,
        String text,
        String html,
        Optional<MailCalendar> calendar,
        Instant sentAt)
        implements Dispatch {

    /** @throws IllegalArgumentException if a header text has control characters */
    public Mail {
        HeaderText.requireOneLine(senderName);
        HeaderText.requireOneLine(subject);
    }

    /** Masked: a mail carries links and codes. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
