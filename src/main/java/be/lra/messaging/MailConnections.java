package be.lra.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connections to the mail server, kept open between mails: a new one costs twice the mail itself. */
final class MailConnections implements AutoCloseable {

    private static final int MOST_IDLE = 4;
    private static final String CONNECT_TIMEOUT = "5000"; // milliseconds
    private static final String ANSWER_TIMEOUT = "10000"; // milliseconds, for one answer of the server

    private final JavaMailSenderImpl server;
    private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

    MailConnections(JavaMailSenderImpl server) {
        this.server = server;
        Properties properties = server.getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", CONNECT_TIMEOUT);
            properties.putIfAbsent("mail." + protocol + ".timeout", ANSWER_TIMEOUT);
            properties.putIfAbsent("mail." + protocol + ".writetimeout", ANSWER_TIMEOUT);
        }
        properties.putIfAbsent("mail.mime.allowutf8", "true"); // RFC 6531: addresses beyond ASCII
    }

    Session session() {
        return server.getSession();
    }

    /** @throws MessagingException if the server is away or does not take the mail */
    void send(MimeMessage message) throws MessagingException {
        Transport connection = connection();
        try {
            connection.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
        keep(connection);
    }

    /** Whether a mail server is named at all. */
    boolean isSetUp() {
        return server.getHost() != null && !server.getHost().isBlank();
    }

    /**
     * Speaks with the server without sending anything.
     *
     * @throws MessagingException if the server is away or does not admit us
     */
    void greet() throws MessagingException {
        keep(connection());
    }

    private Transport connection() throws MessagingException {
        for (Transport kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isConnected()) { // asks the server with NOOP
                return kept;
            }
            closeQuietly(kept);
        }
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        Transport fresh = session().getTransport(protocol);
        fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return fresh;
    }

    private void keep(Transport connection) {
        if (idle.size() < MOST_IDLE) {
            idle.addFirst(connection);
        } else {
            closeQuietly(connection);
        }
    }

    private static void closeQuietly(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            // The mail is through or has its outcome; a farewell that fails changes neither.
        }
    }

    @Override
    public void close() {
        for (Transport kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            closeQuietly(kept);
        }
    }
}
