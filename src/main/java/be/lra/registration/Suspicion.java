package be.lra.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent suspects fraud in a visit; nothing on his screen shows it, nor that anybody was told. */
@Entity(name = "fraud_suspicion")
class Suspicion {

    @Id
    private UUID registration;

    @Version
    private @Nullable Long version;

    private UUID office;
    private UUID desk;
    private UUID agent;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private SuspicionState state;

    @SuppressWarnings("UnusedVariable") // kept for who looks into the database; the trail says it to auditors
    private @Nullable UUID decidedBy;

    @SuppressWarnings("UnusedVariable") // as above
    private @Nullable Instant decidedAt;

    @SuppressWarnings("UnusedVariable") // as above
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Suspicion() {}

    Suspicion(UUID registration, Seat seat, Instant now) {
        this.registration = registration;
        this.office = seat.office();
        this.desk = seat.desk();
        this.agent = seat.agent();
        this.raisedAt = now;
        this.state = SuspicionState.RAISED;
    }

    /** @throws IllegalStateException if a word was said already */
    void decide(SuspicionState word, Enum<?> why, UUID supervisor, Instant now) {
        if (state != SuspicionState.RAISED || word == SuspicionState.RAISED) {
            throw new IllegalStateException("suspicion of " + registration + " is " + state + ", not open to " + word);
        }
        state = word;
        reason = why.name();
        decidedBy = supervisor;
        decidedAt = now;
    }

    UUID registration() {
        return registration;
    }

    UUID office() {
        return office;
    }

    UUID desk() {
        return desk;
    }

    UUID agent() {
        return agent;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    SuspicionState state() {
        return state;
    }
}
