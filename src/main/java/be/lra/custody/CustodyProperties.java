package be.lra.custody;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom checkpoints are mailed: {@code lra.audit.mail.*}. Best to people who do not look after the database.
 *
 * @param to addresses; none: nothing is mailed
 * @param every how much time there is between two mails, from ten minutes to a day
 * @param language of the words around the checkpoint
 * @param senderName as the mailbox shows it, 1 to 100 signs
 */
@ConfigurationProperties("lra.audit.mail")
record CustodyProperties(
        @DefaultValue List<String> to,
        @DefaultValue("PT1H") Duration every,
        @DefaultValue("EN") Language language,
        @DefaultValue("LRA Counter") String senderName) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** @throws IllegalArgumentException if an address is none, or the time is too short or too long */
    CustodyProperties {
        to = List.copyOf(to);
        to.forEach(EmailAddress::new);
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lra.audit.mail.every is from " + SHORTEST + " to " + LONGEST);
        }
    }
}
