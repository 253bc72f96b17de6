package be.lra.appointment;

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

/** A time kept for a visitor at one counter of an office; the unique key of its table keeps it for one only. */
@Entity
class Appointment {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID office;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable Integer counter;

    @Enumerated(EnumType.STRING)
    private AppointmentState state;

    private Instant heldUntil;
    private String email;

    @SuppressWarnings("UnusedVariable") // what the appointments of one address are counted by
    private String emailComparable;

    private String called;

    @Enumerated(EnumType.STRING)
    private Language language;

    private int sequence;

    @SuppressWarnings("UnusedVariable") // set by the statement that claims a reminder
    private boolean reminded;

    private @Nullable UUID visit;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Appointment() {}

    Appointment(UUID id, UUID office, Place place, Visitor visitor, Instant heldUntil) {
        this.id = id;
        this.office = office;
        this.startsAt = place.slot().start();
        this.endsAt = place.slot().end();
        this.counter = place.counter();
        this.state = AppointmentState.HELD;
        this.heldUntil = heldUntil;
        this.email = visitor.email().value();
        this.emailComparable = visitor.email().comparable();
        this.called = visitor.called();
        this.language = visitor.language();
    }

    UUID id() {
        return id;
    }

    UUID office() {
        return office;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Optional<Integer> counter() {
        return Optional.ofNullable(counter);
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    Language language() {
        return language;
    }

    String called() {
        return called;
    }

    /** Of a row that was saved. */
    int version() {
        return version == null ? 0 : version;
    }

    int sequence() {
        return sequence;
    }

    Optional<UUID> visit() {
        return Optional.ofNullable(visit);
    }

    Instant heldUntil() {
        return heldUntil;
    }

    /** A hold whose time is up counts as lapsed, whether it was swept or not. */
    AppointmentState stateAt(Instant now) {
        return state == AppointmentState.HELD && !now.isBefore(heldUntil) ? AppointmentState.LAPSED : state;
    }

    /** Whether the visitor may still move or cancel it. */
    boolean isOpenAt(Instant now) {
        return stateAt(now) == AppointmentState.EXPECTED && now.isBefore(startsAt);
    }

    /** @param soon whether it is so near that nobody needs to be reminded */
    void confirm(boolean soon) {
        state = AppointmentState.EXPECTED;
        reminded = soon;
    }

    /** Takes another time and leaves the old one to others; calendars know it for the same appointment. */
    void move(Place place, boolean soon) {
        startsAt = place.slot().start();
        endsAt = place.slot().end();
        counter = place.counter();
        sequence++;
        reminded = soon;
    }

    void cancel() {
        state = AppointmentState.CANCELLED;
        counter = null;
        sequence++;
    }

    /** What the agent saw of the visitor. */
    void mark(AppointmentState seen) {
        state = seen;
    }

    void serve(UUID registration) {
        state = AppointmentState.SERVED;
        visit = registration;
    }
}
