package be.lra.demo.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Locale;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on 127.0.0.1 that keeps what it takes in a {@link Mailbox}. To show trouble on purpose, it refuses every
 * address at {@code refused.example} for good and is always too busy for {@code busy.example}.
 */
public final class MailSink implements AutoCloseable {

    private static final String REFUSED = "@refused.example";
    private static final String BUSY = "@busy.example";
    private static final int LARGEST = 1_000_000; // bytes

    private final SMTPServer server;

    private MailSink(SMTPServer server) {
        this.server = server;
    }

    /**
     * Starts the server.
     *
     * @param port 0 for any free one
     * @throws RuntimeException if the port is taken
     */
    public static MailSink start(int port, Mailbox mailbox, Clock clock) {
        SMTPServer server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST)
                .messageHandlerFactory(context -> new Conversation(mailbox, clock))
                .build();
        server.start();
        return new MailSink(server);
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One mail being handed over. */
    private record Conversation(Mailbox mailbox, Clock clock) implements MessageHandler {

        @Override
        public void from(String from) {
            // Everybody may write.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            String address = recipient.toLowerCase(Locale.ROOT);
            if (address.endsWith(REFUSED)) {
                throw new RejectException(550, "5.1.1 No such mailbox here");
            }
            if (address.endsWith(BUSY)) {
                throw new RejectException(451, "4.3.2 Too busy, try again later");
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            mailbox.receive(data.readAllBytes(), clock.instant());
            return "Taken";
        }

        @Override
        public void done() {
            // Nothing is kept open.
        }
    }
}
