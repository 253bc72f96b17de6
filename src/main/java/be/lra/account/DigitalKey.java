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

    private @Nullable Instant deactivatedAt;

    @SuppressWarnings("UnusedVariable") // serves queries
    private int endNotices;

    private @Nullable Instant lastUsedAt;
    private @Nullable String name;
    private @Nullable String nameComparable;

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
        if (state == KeyState.ACTIVE || state == KeyState.FROZEN) {
            state = KeyState.DISPLACED;
            deactivatedAt = now;
        }
    }

    /** It opens nothing until a desk gives new keys; it is not gone. */
    void freeze() {
        if (state != KeyState.ACTIVE) {
            throw new IllegalStateException("only an active key is frozen");
        }
        state = KeyState.FROZEN;
    }

    boolean isFrozen() {
        return state == KeyState.FROZEN;
    }

    /** Its holder ends it; the name may be given to another key. */
    void deactivate(Instant now) {
        if (state != KeyState.ACTIVE) {
            throw new IllegalStateException("only an active key is deactivated");
        }
        state = KeyState.DEACTIVATED;
        deactivatedAt = now;
        nameComparable = null;
    }

    /** Ten years again; the name stays. */
    void renew(Instant newExpiresAt) {
        if (state != KeyState.ACTIVE) {
            throw new IllegalStateException("only an active key is renewed");
        }
        expiresAt = newExpiresAt;
        endNotices = 0;
    }

    /** Nobody ended it: its time has passed. */
    boolean hasLapsedAt(Instant now) {
        return state == KeyState.ACTIVE && !now.isBefore(expiresAt);
    }

    /** When somebody ended it, its holder or a newer activation; empty otherwise, even if its time has passed. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(deactivatedAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Empty takes the name away. */
    void call(Optional<KeyName> newName) {
        name = newName.map(KeyName::value).orElse(null);
        nameComparable = newName.map(KeyName::comparable).orElse(null);
    }

    boolean isCalled(Optional<KeyName> otherName) {
        return otherName
                .map(KeyName::comparable)
                .filter(other -> other.equals(nameComparable))
                .isPresent();
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
        return new KeyView(
                id, type, state, Optional.ofNullable(name), activatedAt, expiresAt, Optional.ofNullable(lastUsedAt));
    }
}
