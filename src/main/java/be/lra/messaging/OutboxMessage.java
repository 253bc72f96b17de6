package be.lra.messaging;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way, without its text. Claiming is a conditional UPDATE in {@link OutboxMessages}. */
@Entity
class OutboxMessage {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private UUID subject;
    private @Nullable String recipient;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String senderName;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;
    private @Nullable String reasonCode;
    private Instant changedAt;
    private @Nullable Instant nextAttemptAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected OutboxMessage() {}

    OutboxMessage(UUID id, Outgoing message, Instant now) {
        this.id = id;
        this.kind = message.kind();
        this.subject = message.subject();
        this.language = message.language();
        switch (message) {
            case OutgoingMessage mail -> {
                this.recipient = mail.recipient().value();
                this.senderName = mail.senderName();
            }
            case OutgoingSms _ ->
                this.senderName = ""; // its number is found when it is written, its sender is a setting
        }
        this.state = DeliveryState.QUEUED;
        this.changedAt = now;
        this.nextAttemptAt = now;
    }

    UUID id() {
        return id;
    }

    MessageKind kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    int attempts() {
        return attempts;
    }

    /** Whether the given attempt is the one that is still under way. */
    boolean isSending(int attempt) {
        return state == DeliveryState.SENDING && attempts == attempt;
    }

    /** When somebody must look at it again; null once it has ended. */
    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** @throws IllegalStateException if the delivery has ended */
    Outgoing message() {
        if (state.isFinal()) {
            throw new IllegalStateException("message " + id + " has ended as " + state);
        }
        return switch (kind.channel()) {
            case MAIL ->
                new OutgoingMessage(
                        kind, subject, new EmailAddress(Objects.requireNonNull(recipient)), language, senderName);
            case SMS -> new OutgoingSms(kind, subject, language);
        };
    }

    void failed(String reason, Instant now) {
        end(DeliveryState.FAILED, reason, now);
    }

    void cancelled(Instant now) {
        end(DeliveryState.CANCELLED, null, now);
    }

    void queuedAgain(String reason, Instant now, Instant next) {
        state = DeliveryState.QUEUED;
        reasonCode = reason;
        changedAt = now;
        nextAttemptAt = next;
    }

    private void end(DeliveryState finalState, @Nullable String reason, Instant now) {
        state = finalState;
        reasonCode = reason;
        changedAt = now;
        nextAttemptAt = null;
        recipient = null;
    }

    Delivery delivery() {
        Instant next = state == DeliveryState.QUEUED ? nextAttemptAt : null;
        return new Delivery(id, state, attempts, reasonCode, changedAt, next);
    }
}
