package be.lra.account;

import be.lra.identity.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The secret of one app on a phone. Written once; every later change is one conditional UPDATE of
 * {@link AuthenticatorAppRecords}, so that of many callers at once one wins.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class AuthenticatorApp {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private AppState state;

    private String secretSealed;
    private String secretKeyId;
    private long lastStep;
    private Instant proposedAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected AuthenticatorApp() {}

    /**
     * A secret that no app has taken over yet.
     *
     * @param expiresAt until when the secret is shown; a proven one lives as long as its key
     */
    AuthenticatorApp(UUID id, UUID account, Sealed secret, Instant now, Instant expiresAt) {
        this.id = id;
        this.account = account;
        this.state = AppState.PROPOSED;
        this.secretSealed = secret.text();
        this.secretKeyId = secret.keyId();
        this.proposedAt = now;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    boolean isProven() {
        return state == AppState.PROVEN;
    }

    Sealed secret() {
        return new Sealed(secretKeyId, secretSealed);
    }

    /** The newest step whose code was accepted; 0 before the first. */
    long lastStep() {
        return lastStep;
    }

    boolean isShownAt(Instant now) {
        return state == AppState.PROPOSED && now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
