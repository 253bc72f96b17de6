package be.lra.messaging;

import be.lra.identity.EmailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/** Makes the MIME form of a mail: plain text first, then HTML, in one alternative; a calendar entry stands beside it. */
final class MailMessages {

    private static final String UTF_8 = "UTF-8";
    private static final String CALENDAR_FILE = "invite.ics";

    static {
        // Unless it is named, every part of every mail looks for it in all jars.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final EmailAddress sender;

    MailMessages(String senderAddress) {
        this.sender = new EmailAddress(senderAddress);
    }

    MimeMessage message(Mail mail, Session session) throws MessagingException {
        var message = new IdentifiedMessage(session, "<" + mail.id() + "@" + IDN.toASCII(sender.domain()) + ">");
        message.setFrom(address(sender, mail.senderName()));
        message.setRecipient(Message.RecipientType.TO, address(mail.recipient(), null));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.sentAt()));
        message.setHeader("Content-Language", mail.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5: no vacation answers
        message.setHeader("X-Auto-Response-Suppress", "All"); // the same, for Exchange
        message.setContent(parts(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Mail mail) throws MessagingException {
        var words = new MimeMultipart("alternative", plain(mail), html(mail));
        if (mail.calendar().isEmpty()) {
            return words;
        }
        var body = new MimeBodyPart();
        body.setContent(words);
        return new MimeMultipart("mixed", body, calendar(mail.calendar().get()));
    }

    /** Both a file to open and, to mail programs that know the method, an entry they offer by themselves (RFC 6047 §2.4). */
    private static MimeBodyPart calendar(MailCalendar calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + calendar.method())));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(CALENDAR_FILE);
        return part;
    }

    private static MimeBodyPart plain(Mail mail) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(mail.text(), UTF_8);
        return part;
    }

    private static MimeBodyPart html(Mail mail) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(mail.html(), UTF_8, "html");
        return part;
    }

    private static InternetAddress address(EmailAddress address, @Nullable String name) {
        try {
            String local = address.value().substring(0, address.value().lastIndexOf('@'));
            return new InternetAddress(local + "@" + IDN.toASCII(address.domain()), name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has " + UTF_8, e);
        }
    }

    /** A message whose id does not change from attempt to attempt. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
