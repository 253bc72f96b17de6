package be.lra.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A link that was mailed to somebody who forgot the password; a mail that leaves twice has two that serve. */
@Entity
@SuppressWarnings("UnusedVariable") // its recovery serves queries only
class RecoveryLink implements Persistable<String> {

    @Id
    private String tokenHash;

    private UUID recovery;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected RecoveryLink() {}

    RecoveryLink(String clearToken, UUID recovery) {
        this.tokenHash = LinkToken.hash(clearToken);
        this.recovery = recovery;
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
