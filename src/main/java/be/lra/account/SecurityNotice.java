package be.lra.account;

import be.lra.identity.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change that its holder is told of by mail. */
@Entity
class SecurityNotice {

    @Id
    private UUID id;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private @Nullable UUID digitalKey;
    private Instant raisedAt;
    private @Nullable String leftEmail;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected SecurityNotice() {}

    SecurityNotice(UUID id, UUID account, NoticeKind kind, Optional<UUID> digitalKey, Instant now) {
        this.id = id;
        this.account = account;
        this.kind = kind;
        this.digitalKey = digitalKey.orElse(null);
        this.raisedAt = now;
    }

    /** The holder has another address from now on; this one is told. */
    void remember(EmailAddress left) {
        leftEmail = left.value();
    }

    Optional<EmailAddress> leftEmail() {
        return Optional.ofNullable(leftEmail).map(EmailAddress::new);
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    NoticeKind kind() {
        return kind;
    }

    Optional<UUID> digitalKey() {
        return Optional.ofNullable(digitalKey);
    }

    Instant raisedAt() {
        return raisedAt;
    }
}
