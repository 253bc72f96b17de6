package be.lra.account;

import be.lra.identity.KeyedHash;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code of six digits sent by mail or SMS. Its row exists when it is asked for, its digits only when the message leaves. */
@Entity
class OneTimeCode {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID account;
    private @Nullable UUID phone;

    @Enumerated(EnumType.STRING)
    private CodePurpose purpose;

    @Enumerated(EnumType.STRING)
    private CodeState state;

    private int attempts;
    private @Nullable String codeHmac;
    private @Nullable String codeKeyId;
    private Instant requestedAt;
    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected OneTimeCode() {}

    /** @param phone which it is sent to; none for a code by mail */
    OneTimeCode(UUID id, UUID account, @Nullable UUID phone, CodePurpose purpose, Instant now) {
        this.id = id;
        this.account = account;
        this.phone = phone;
        this.purpose = purpose;
        this.state = CodeState.REQUESTED;
        this.requestedAt = now;
    }

    boolean isWaitedFor() {
        return state == CodeState.REQUESTED || state == CodeState.LIVE;
    }

    /** From its expiry on, to the microsecond, a code is no longer good. */
    boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    Optional<UUID> phone() {
        return Optional.ofNullable(phone);
    }

    CodePurpose purpose() {
        return purpose;
    }

    CodeState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /**
     * When the mail with the code left.
     *
     * @param validity of codes of this purpose
     */
    Instant sentAt(Duration validity) {
        return expiresAt == null ? requestedAt : expiresAt.minus(validity);
    }

    Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    Optional<KeyedHash> hash() {
        return codeHmac == null || codeKeyId == null
                ? Optional.empty()
                : Optional.of(new KeyedHash(codeKeyId, codeHmac));
    }
}
