package be.lra.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A link « Ce n’était pas moi » that was mailed: only the hash of its token is kept (security.md 2 and 7). */
@Entity
class NotMeLink implements Persistable<String> {

    @Id
    private String tokenHash;

    private UUID account;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected NotMeLink() {}

    NotMeLink(String clearToken, UUID account, Instant expiresAt) {
        this.tokenHash = LinkToken.hash(clearToken);
        this.account = account;
        this.expiresAt = expiresAt;
    }

    UUID account() {
        return account;
    }

    NotMeState stateAt(Instant now) {
        if (usedAt != null) {
            return NotMeState.USED;
        }
        return now.isBefore(expiresAt) ? NotMeState.OPEN : NotMeState.EXPIRED;
    }

    @Override
    public String getId() {
        return tokenHash;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
