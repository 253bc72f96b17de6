package be.lra.messaging;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of one delivery, each a transaction of its own; between them mail server or provider is talked to. */
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
    record Claim(UUID id, int attempt, Outgoing message) {}

    /** @param dispatch what is to be handed over; empty if the message is obsolete */
    record Written(Claim claim, Optional<Dispatch> dispatch) {}

    /**
     * Takes the message for one attempt and writes it, minting its secrets; empty if it has ended, is not due, or
     * another node has it. Where it cannot be written, nothing is taken.
     */
    @Transactional
    public Optional<Written> claimAndWrite(UUID id) {
        return claim(id).map(claim -> new Written(claim, write(claim)));
    }

    /** The same for a message that was entered on this node just now; empty if somebody has tried it already. */
    @Transactional
    public Optional<Written> claimAndWrite(UUID id, Outgoing message) {
        Instant now = now();
        if (messages.claimFirst(id, now, now.plus(settings.lease())) != 1) {
            return Optional.empty();
        }
        var claim = new Claim(id, 1, message);
        return Optional.of(new Written(claim, write(claim)));
    }

    /** Takes the message for one attempt; empty if it has ended, is not due, or another node has it. */
    @Transactional
    public Optional<Claim> claim(UUID id) {
        Instant now = now();
        if (messages.claim(id, now, now.plus(settings.lease())) != 1) {
            return Optional.empty();
        }
        return messages.findById(id).map(taken -> new Claim(id, taken.attempts(), taken.message()));
    }

    private Optional<Dispatch> write(Claim claim) {
        Instant now = now();
        return switch (claim.message()) {
            case OutgoingMessage mail ->
                composers
                        .of(mail.kind())
                        .compose(mail.kind(), mail.subject(), mail.language(), now)
                        .map(content -> MailWriter.write(claim.id(), mail, content, now));
            case OutgoingSms sms ->
                composers
                        .ofSms(sms.kind())
                        .compose(sms.kind(), sms.subject(), sms.language(), now)
                        .map(content -> new Sms(
                                claim.id(), claim.attempt(), content.recipient(), content.text(), content.validity()));
        };
    }

    /** The server took it; like the other outcomes, answers when the message must be looked at again. */
    @Transactional
    public Optional<Instant> accepted(Claim claim) {
        if (messages.accept(claim.id(), claim.attempt(), now()) == 1) {
            append(claim, new AuditEvent.MessageAccepted(kind(claim), claim.attempt()));
            return Optional.empty();
        }
        return nextLook(claim.id());
    }

    @Transactional
    public Optional<Instant> obsolete(Claim claim) {
        return note(claim, message -> message.cancelled(now()));
    }

    @Transactional
    public Optional<Instant> refused(Claim claim, String reasonCode) {
        return note(claim, message -> {
            message.failed(reasonCode, now());
            append(claim, new AuditEvent.MessageFailed(kind(claim), claim.attempt(), reasonCode, false));
        });
    }

    /** Queues the message again after a pause, or gives it up after the last attempt. */
    @Transactional
    public Optional<Instant> unavailable(Claim claim, String reasonCode) {
        var pause = settings.pauseAfter(claim.attempt());
        if (pause.isEmpty()) {
            return refused(claim, reasonCode);
        }
        return note(claim, message -> {
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

    /** Notes the outcome, locked, and only while nobody cancelled the message or took it over. */
    private Optional<Instant> note(Claim claim, Consumer<OutboxMessage> outcome) {
        Optional<OutboxMessage> found = messages.lock(claim.id());
        found.filter(message -> message.isSending(claim.attempt())).ifPresent(outcome);
        return found.map(OutboxMessage::nextAttemptAt);
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
