package be.lra;

import be.lra.demo.mail.MailSink;
import be.lra.demo.mail.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real mail server for the application under test. Nothing leaves by itself: a test calls {@code
 * DeliveryWorker.runOnce()} and then reads the {@link Mailbox}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestMail {

    @Bean
    Mailbox mailbox() throws IOException {
        return new Mailbox(Files.createTempDirectory("lra-mailbox"));
    }

    @Bean
    MailSink mailSink(Mailbox mailbox, Clock clock) {
        return MailSink.start(0, mailbox, clock);
    }

    @Bean
    JavaMailSenderImpl mailServer(MailSink sink) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(sink.port());
        return server;
    }
}
