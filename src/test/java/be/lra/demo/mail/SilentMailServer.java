package be.lra.demo.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that takes the first mail of some kind and then says nothing more to whoever sent it. */
public final class SilentMailServer implements AutoCloseable {

    private static final int LONGEST_SILENCE = 120; // seconds

    private final Mailbox mailbox;
    private final Predicate<ReceivedMail> kind;
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final SMTPServer server;

    private SilentMailServer(Mailbox mailbox, Predicate<ReceivedMail> kind) {
        this.mailbox = mailbox;
        this.kind = kind;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Conversation())
                .build();
    }

    /**
     * Starts it on a free port.
     *
     * @param kind the first such mail is taken in silence
     */
    public static SilentMailServer start(Path folder, Predicate<ReceivedMail> kind) {
        var started = new SilentMailServer(new Mailbox(folder), kind);
        started.server.start();
        return started;
    }

    public int port() {
        return server.getPortAllocated();
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Waits until the silence began; false if it does not. */
    public boolean isSilent() throws InterruptedException {
        return taken.await(LONGEST_SILENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop();
    }

    /** One mail being handed over. */
    private final class Conversation implements MessageHandler {

        @Override
        public void from(String from) {
            // Everybody may write.
        }

        @Override
        public void recipient(String to) {
            // Every address is one here.
        }

        @Override
        public String data(InputStream data) throws IOException {
            byte[] bytes = data.readAllBytes();
            Instant now = Clock.systemUTC().instant();
            mailbox.receive(bytes, now);
            if (taken.getCount() > 0 && kind.test(ReceivedMail.parse(0, now, bytes))) {
                taken.countDown();
                keepSilent();
            }
            return "Taken";
        }

        private void keepSilent() {
            try {
                boolean ended = over.await(LONGEST_SILENCE, TimeUnit.SECONDS);
                if (!ended) {
                    throw new IllegalStateException("nobody ended the silence");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void done() {
            // Nothing is kept open.
        }
    }
}
