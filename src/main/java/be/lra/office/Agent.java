package be.lra.office;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private @Nullable String personKey;
    private @Nullable String email;
    private @Nullable Instant initialPasswordUntil;
    private @Nullable UUID training;

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

    /** Puts a password in the place of the present one that serves once, to choose another. */
    void handOver(String hash, Instant until) {
        passwordHash = hash;
        initialPasswordUntil = until;
    }

    /** The agent chose a password of his own. */
    void choose(String hash) {
        passwordHash = hash;
        initialPasswordUntil = null;
    }

    /** Until when the password serves that was handed over; empty for one the agent chose. */
    Optional<Instant> initialPasswordUntil() {
        return Optional.ofNullable(initialPasswordUntil);
    }

    /** The office for exercises in which he works while he is in training: all his other roles rest. */
    Optional<UUID> training() {
        return Optional.ofNullable(training);
    }

    void train(UUID officeForExercises) {
        training = officeForExercises;
    }

    void endTraining() {
        training = null;
    }

    /** Whether his roles in this office hold as far as training goes. */
    boolean worksIn(Office office) {
        return office.isForExercises() ? office.id().equals(training) : training == null;
    }

    void identify(String newPersonKey, EmailAddress address) {
        personKey = newPersonKey;
        email = address.value();
    }

    /** Fingerprint of the agent's own number; empty until somebody entered it. */
    Optional<String> personKey() {
        return Optional.ofNullable(personKey);
    }

    Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    boolean isBlocked() {
        return blocked;
    }

    /** Whether roles in real offices hold: those of somebody who is blocked, or practises, rest. */
    boolean mayWork() {
        return !blocked && training == null;
    }

    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }
}
