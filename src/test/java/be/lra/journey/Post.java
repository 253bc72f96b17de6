package be.lra.journey;

import static org.awaitility.Awaitility.await;

import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The visitor's mailbox at home: every mail is read once, in the order of arrival. */
final class Post {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/activate/\\S+");
    private static final Pattern APPOINTMENT = Pattern.compile("https?://\\S+/appointment/open/\\S+");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{3}) ?(\\d{3})(?!\\d)");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Mailbox mailbox;
    private final String address;
    private final Set<Integer> read = new HashSet<>();

    Post(Mailbox mailbox, String address) {
        this.mailbox = mailbox;
        this.address = address;
    }

    URI activationLink() {
        return URI.create(next(LINK));
    }

    URI appointmentLink() {
        return URI.create(next(APPOINTMENT));
    }

    /** The six digits of the next code, without the space that groups them. */
    String oneTimeCode() {
        return next(CODE).replace(" ", "");
    }

    private String next(Pattern content) {
        return await().atMost(PATIENCE)
                .until(() -> unread(content), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> unread(Pattern content) {
        for (ReceivedMail mail : mailbox.to(address)) {
            Matcher found = content.matcher(mail.text());
            if (!read.contains(mail.number()) && found.find()) {
                read.add(mail.number());
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }
}
