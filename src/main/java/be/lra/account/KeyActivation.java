package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes a proven key active, writes it down and tells its holder. */
@Component
class KeyActivation {

    private final DigitalKeyRecords keys;
    private final AccountProperties limits;
    private final Outbox outbox;
    private final AuditTrail audit;

    KeyActivation(DigitalKeyRecords keys, AccountProperties limits, Outbox outbox, AuditTrail audit) {
        this.keys = keys;
        this.limits = limits;
        this.outbox = outbox;
        this.audit = audit;
    }

    void activate(CitizenAccount account, ProvenKey key, Instant now) {
        keys.save(new DigitalKey(key, account.id(), now, limits.endOfKey(now)));
        audit.append(
                new AuditEvent.KeyActivated(key.type().name()),
                new Actor.Citizen(account.id()),
                Subject.account(account.id()));
        outbox.enqueue(new OutgoingMessage(
                MessageKind.KEY_ACTIVATED, account.id(), account.email(), account.language(), account.senderName()));
    }
}
