package be.lra.bench;

import be.lra.demo.mail.MailSink;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail server of the bench: hands out the link or code of the mail that just came. */
final class BenchMail implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/activate/\\S+");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{3}) ?(\\d{3})(?!\\d)");
    private static final long PATIENCE = 30_000_000_000L; // nanoseconds

    private final Mailbox mailbox;
    private final MailSink sink;
    private final Set<Integer> read = ConcurrentHashMap.newKeySet();

    BenchMail() {
        try {
            mailbox = new Mailbox(Files.createTempDirectory("lra-bench-mail"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sink = MailSink.start(0, mailbox, Clock.systemUTC());
    }

    int port() {
        return sink.port();
    }

    String link(String address) {
        return next(address, LINK);
    }

    String code(String address) {
        return next(address, CODE).replace(" ", "");
    }

    private String next(String address, Pattern content) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE) {
            for (ReceivedMail mail : mailbox.to(address)) {
                Matcher found = content.matcher(mail.text());
                if (found.find() && read.add(mail.number())) {
                    return found.group();
                }
            }
            pause();
        }
        throw new IllegalStateException("no mail came to " + address);
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sink.close();
    }
}
