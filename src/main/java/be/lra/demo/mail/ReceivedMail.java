package be.lra.demo.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

/**
 * A mail as it arrived.
 *
 * @param number counts up from 1 in the order of arrival
 * @param sender name and address as a mail program shows them
 * @param text the plain part, html the rich one; either may be empty
 * @param source every header and line, as it came over the wire
 */
public record ReceivedMail(
        int number,
        Instant receivedAt,
        String sender,
        String recipient,
        String subject,
        String text,
        String html,
        String source) {

    /** @throws IllegalArgumentException if the bytes are no mail */
    static ReceivedMail parse(int number, Instant receivedAt, byte[] bytes) {
        try {
            var message = new MimeMessage(Session.getInstance(utf8()), new ByteArrayInputStream(bytes));
            var sender = (InternetAddress) message.getFrom()[0];
            return new ReceivedMail(
                    number,
                    receivedAt,
                    sender.toUnicodeString(),
                    ((InternetAddress) message.getRecipients(MimeMessage.RecipientType.TO)[0]).toUnicodeString(),
                    message.getSubject(),
                    find(message, "text/plain"),
                    find(message, "text/html"),
                    new String(bytes, StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("no mail", e);
        }
    }

    /** Whether it has a button or a code, and not only something to read. */
    boolean asksForSomething() {
        return html.contains("class=\"button\"") || html.contains("class=\"ink code\"");
    }

    /** Headers may carry any sign (RFC 6532). */
    private static Properties utf8() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return ((String) part.getContent()).replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = find(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** Masked: mails carry links and codes. */
    @Override
    public String toString() {
        return "ReceivedMail[" + number + "]";
    }
}
