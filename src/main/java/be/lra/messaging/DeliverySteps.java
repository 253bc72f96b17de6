package be.lra.messaging;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.identity.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of one delivery, each a transaction of its own; between them the mail server is talked to. */
@Service
class DeliverySteps {

    private final OutboxMessages messages;
    private final Composers composers;
    private final AuditTrail trail;
    private final MessagingProperties settings;
    private final Clock clock;

    DeliverySteps(
            OutboxMessages messages, Composers composers, AuditTrail trail, MessagingProperties settings, Clock clock) {
        this.messages = messages;
        this.composers = composers;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** One attempt that this node has won. */
    record Claim(UUID id, int attempt, OutgoingMessage message) {}

    /** Takes the message for one attempt; empty if it has ended, is not due, or another node has it. */
    @Transactional
    public Optional<Claim> claim(UUID id) {
        Instant now = now();
        if (messages.claim(id, now, now.plus(settings.lease())) != 1) {
            return Optional.empty();
        }
        return messages.findById(id).map(taken -> new Claim(id, taken.attempts(), taken.message()));
    }

    /** Writes the mail, minting its secrets; empty if it is obsolete. */
    @Transactional
    public Optional<Mail> write(Claim claim) {
        Instant now = now();
        OutgoingMessage message = claim.message();
        Language language = message.language();
        return composers
                .of(message.kind())
                .compose(message.kind(), message.subject(), language, now)
                .map(content -> MailWriter.write(claim.id(), message, content, now));
    }

    @Transactional
    public void accepted(Claim claim) {
        underWay(claim).ifPresent(message -> {
            message.accepted(now());
            append(claim, new AuditEvent.MessageAccepted(kind(claim), claim.attempt()));
        });
    }

    @Transactional
    public void obsolete(Claim claim) {
        underWay(claim).ifPresent(message -> message.cancelled(now()));
    }

    @Transactional
    public void refused(Claim claim, String reasonCode) {
        underWay(claim).ifPresent(message -> {
            message.failed(reasonCode, now());
            append(claim, new AuditEvent.MessageFailed(kind(claim), claim.attempt(), reasonCode, false));
        });
    }

    /** Queues the message again after a pause, or gives it up after the last attempt. */
    @Transactional
    public void unavailable(Claim claim, String reasonCode) {
        var pause = settings.pauseAfter(claim.attempt());
        if (pause.isEmpty()) {
            refused(claim, reasonCode);
            return;
        }
        underWay(claim).ifPresent(message -> {
            message.queuedAgain(reasonCode, now(), now().plus(pause.get()));
            append(claim, new AuditEvent.MessageFailed(kind(claim), claim.attempt(), reasonCode, true));
        });
    }

    /** When the message must be looked at again; empty if it has ended. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextLook(UUID id) {
        return messages.findById(id).map(OutboxMessage::nextAttemptAt);
    }

    @Transactional(readOnly = true)
    public List<UUID> due() {
        return messages.due(now());
    }

    @Transactional
    public int forget() {
        return messages.deleteEndedBefore(now().minus(settings.retention()));
    }

    /** Locked, and only while nobody cancelled it or took it over. */
    private Optional<OutboxMessage> underWay(Claim claim) {
        return messages.lock(claim.id()).filter(message -> message.isSending(claim.attempt()));
    }

    private void append(Claim claim, AuditEvent event) {
        var message = claim.message();
        trail.append(event, Outbox.MACHINE, message.kind().auditSubject(message.subject()));
    }

    private static String kind(Claim claim) {
        return claim.message().kind().name();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
