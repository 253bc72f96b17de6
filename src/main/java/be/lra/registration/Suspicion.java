package be.lra.registration;

import jakarta.persistence.Embedded;
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

    @Embedded
    private Seat seat;

    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private SuspicionState state;

    @Embedded
    @SuppressWarnings("UnusedVariable") // nobody asks for it here
    private @Nullable SupervisorsWord decision;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Suspicion() {}

    Suspicion(UUID registration, Seat seat, Instant now) {
        this.registration = registration;
        this.seat = seat;
        this.raisedAt = now;
        this.state = SuspicionState.RAISED;
    }

    /** @throws IllegalStateException if a word was said already */
    void decide(SuspicionState word, Enum<?> why, UUID supervisor, Instant now) {
        if (state != SuspicionState.RAISED || word == SuspicionState.RAISED) {
            throw new IllegalStateException("suspicion of " + registration + " is " + state + ", not open to " + word);
        }
        state = word;
        decision = new SupervisorsWord(supervisor, now, why.name());
    }

    UUID registration() {
        return registration;
    }

    Seat seat() {
        return seat;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    SuspicionState state() {
        return state;
    }
}
