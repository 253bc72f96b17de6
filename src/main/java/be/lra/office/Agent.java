package be.lra.office;

import be.lra.identity.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A person who works for one or more offices. */
@Entity
class Agent {

    @Id
    private UUID id;

    @Version
    private int version;

    private String userName;
    private String passwordHash;
    private String pseudonym;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean blocked;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Agent() {}

    Agent(NewAgent agent, String passwordHash) {
        this.id = agent.id();
        this.userName = agent.userName();
        this.passwordHash = passwordHash;
        this.pseudonym = agent.pseudonym();
        this.language = agent.language();
    }

    UUID id() {
        return id;
    }

    String userName() {
        return userName;
    }

    String passwordHash() {
        return passwordHash;
    }

    String pseudonym() {
        return pseudonym;
    }

    Language language() {
        return language;
    }

    boolean isBlocked() {
        return blocked;
    }

    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }
}
