package be.lra.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way of an account to receive security codes. */
@Entity
class DigitalKey {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private DigitalKeyType type;

    @Enumerated(EnumType.STRING)
    private KeyState state;

    private Instant activatedAt;
    private Instant expiresAt;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the table
    private @Nullable Instant deactivatedAt;

    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected DigitalKey() {}

    DigitalKey(ProvenKey proven, UUID account, Instant now, Instant expiresAt) {
        this.id = proven.id();
        this.account = account;
        this.type = proven.type();
        this.state = KeyState.ACTIVE;
        this.activatedAt = now;
        this.expiresAt = expiresAt;
    }

    void displace(Instant now) {
        if (state == KeyState.ACTIVE) {
            state = KeyState.DISPLACED;
            deactivatedAt = now;
        }
    }

    boolean opensAt(Instant now) {
        return state == KeyState.ACTIVE && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    DigitalKeyType type() {
        return type;
    }

    KeyView view() {
        return new KeyView(id, type, state, activatedAt, expiresAt, Optional.ofNullable(lastUsedAt));
    }
}
