package be.lra.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server named by {@code spring.mail}, reached over SMTP on connections that are kept open. */
@Component
class SmtpMailGateway implements MailGateway {

    private final MailConnections connections;
    private final MailMessages messages;

    @Autowired
    SmtpMailGateway(ObjectProvider<JavaMailSenderImpl> server, MessagingProperties settings) {
        this(server.getIfAvailable(JavaMailSenderImpl::new), settings.senderAddress());
    }

    SmtpMailGateway(JavaMailSenderImpl server, String senderAddress) {
        this.connections = new MailConnections(server);
        this.messages = new MailMessages(senderAddress);
    }

    @Override
    public void send(Mail mail) {
        try {
            connections.send(messages.message(mail, connections.session()));
        } catch (MessagingException e) {
            throw SmtpAnswer.of(e).asException(e);
        }
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
