package be.lra.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.mail.AuthenticationFailedException;
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

    /** Speaks with the mail server without sending anything; takes up to 15 seconds. */
    MailServerState look() {
        if (!connections.isSetUp()) {
            return MailServerState.NOT_SET_UP;
        }
        try {
            connections.greet();
            return MailServerState.ANSWERING;
        } catch (AuthenticationFailedException e) {
            return MailServerState.NOT_ADMITTED;
        } catch (MessagingException e) {
            return MailServerState.AWAY;
        }
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
