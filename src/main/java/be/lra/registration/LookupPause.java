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

/** A used-up budget of lookups, of which the supervisors of the office are told. */
@Entity(name = "lookup_pause")
class LookupPause {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID registration;

    @Embedded
    private Seat seat;

    @Enumerated(EnumType.STRING)
    private LookupScope scope;

    @SuppressWarnings("UnusedVariable") // queries read it
    private Instant pausedAt;

    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private PauseState state;

    @Embedded
    @SuppressWarnings("UnusedVariable") // nobody asks for it here
    private @Nullable SupervisorsWord decision;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected LookupPause() {}

    /** @param registration the visit whose answer used the budget up */
    LookupPause(UUID id, UUID registration, Seat seat, LookupScope scope, Instant endsAt, Instant now) {
        this.id = id;
        this.registration = registration;
        this.seat = seat;
        this.scope = scope;
        this.pausedAt = now;
        this.endsAt = endsAt;
        this.state = PauseState.RAISED;
    }

    /** @throws IllegalStateException if a supervisor saw to it already */
    void decide(PauseState word, Enum<?> why, UUID supervisor, Instant now) {
        if (state != PauseState.RAISED || word == PauseState.RAISED) {
            throw new IllegalStateException("pause " + id + " is " + state + ", not open to " + word);
        }
        state = word;
        decision = new SupervisorsWord(supervisor, now, why.name());
    }

    UUID id() {
        return id;
    }

    UUID registration() {
        return registration;
    }

    Seat seat() {
        return seat;
    }

    LookupScope scope() {
        return scope;
    }

    Instant endsAt() {
        return endsAt;
    }

    PauseState state() {
        return state;
    }
}
