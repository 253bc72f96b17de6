package be.lra.messaging;

import be.lra.identity.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether mails leave: what waits in the outbox, and whether the mail server answers. */
@Service
public class MailWatch {

    private final OutboxMessages messages;
    private final SmtpMailGateway gateway;

    MailWatch(OutboxMessages messages, SmtpMailGateway gateway) {
        this.messages = messages;
        this.gateway = gateway;
    }

    @Transactional(readOnly = true)
    public Backlog backlog() {
        return new Backlog(messages.countWaiting(), messages.oldestWaiting().map(TimeOrderedId::madeAt));
    }

    /** Asks the mail server; takes up to 15 seconds. */
    public MailServerState server() {
        return gateway.look();
    }
}
