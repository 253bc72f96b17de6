package be.lra.demo.mail;

import be.lra.demo.DemoFolder;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Starts the mail sink with the demonstration and leads the application to it, over real SMTP. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMail {

    @Bean
    Mailbox mailbox(DemoFolder folder) {
        return new Mailbox(folder.resolve("mail"));
    }

    @Bean
    MailSink mailSink(@Value("${lra.demo.mail-port:0}") int port, Mailbox mailbox, Clock clock) {
        return MailSink.start(port, mailbox, clock);
    }

    @Bean
    JavaMailSenderImpl demoMailServer(MailSink sink) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(sink.port());
        return server;
    }
}
