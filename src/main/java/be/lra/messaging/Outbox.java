package be.lra.messaging;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.identity.TimeOrderedId;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that must leave: entered in the transaction of the act they tell about, sent afterwards. */
@Service
public class Outbox {

    static final Actor MACHINE = new Actor.Machine("mail-delivery");

    private final OutboxMessages messages;
    private final EntityManager entities;
    private final DeliverySchedule schedule;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    Outbox(
            OutboxMessages messages,
            EntityManager entities,
            DeliverySchedule schedule,
            AuditTrail trail,
            Clock clock,
            SecureRandom random) {
        this.messages = messages;
        this.entities = entities;
        this.schedule = schedule;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Enters a message; it leaves only if the surrounding transaction commits, and then at once. Neither the row nor
     * a delivery task holds a secret.
     *
     * @return the id of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID enqueue(Outgoing message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = TimeOrderedId.next(now, random);
        entities.persist(new OutboxMessage(id, message, now));
        schedule.enter(id, message, now);
        trail.append(
                new AuditEvent.MessageQueued(message.kind().name()),
                MACHINE,
                message.kind().auditSubject(message.subject()));
        return id;
    }

    /** Where the newest message of a kind about a subject stands. */
    @Transactional(readOnly = true)
    public Optional<Delivery> latest(UUID subject, MessageKind kind) {
        return messages.findFirstBySubjectAndKindOrderByIdDesc(subject, kind).map(OutboxMessage::delivery);
    }

    /** Where the newest message of a kind about each of these subjects stands; subjects without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Delivery> latest(Collection<UUID> subjects, MessageKind kind) {
        var newest = new HashMap<UUID, Delivery>();
        messages.findBySubjectInAndKindOrderById(subjects, kind)
                .forEach(message -> newest.put(message.subject(), message.delivery()));
        return newest;
    }

    /** Withdraws every message of a kind about a subject that has not been sent yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID subject, MessageKind kind) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        messages.lockUnfinished(subject, kind).forEach(message -> message.cancelled(now));
    }
}
