package be.lra.appointment;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import be.lra.office.Offices;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts of a citizen, each one transaction. Where two want one time, the unique key lets one fail: it is run again. */
@Component
class Keeping {

    private static final Actor CITIZEN = new Actor.Citizen(null);

    private final FreeTimes freeTimes;
    private final AppointmentRows appointments;
    private final AppointmentLinks links;
    private final Offices offices;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final AppointmentProperties settings;
    private final Clock clock;
    private final SecureRandom random;

    Keeping(
            FreeTimes freeTimes,
            AppointmentRows appointments,
            AppointmentLinks links,
            Offices offices,
            Outbox outbox,
            AuditTrail trail,
            AppointmentProperties settings,
            Clock clock,
            SecureRandom random) {
        this.freeTimes = freeTimes;
        this.appointments = appointments;
        this.links = links;
        this.offices = offices;
        this.outbox = outbox;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    @Transactional
    BookingOutcome hold(UUID office, Instant start, Visitor visitor) {
        Instant now = now();
        Optional<AppointmentPlan> plan = freeTimes.plan(office);
        Optional<Slot> slot = plan.flatMap(known -> Slots.at(known, start, now));
        if (plan.isEmpty() || slot.isEmpty()) {
            return new BookingOutcome.NotOffered();
        }
        if (appointments.countOpen(visitor.email().comparable(), now) >= settings.openPerEmail()) {
            return new BookingOutcome.TooMany(settings.openPerEmail());
        }
        Optional<Place> place = place(office, plan.get(), slot.get(), now);
        if (place.isEmpty()) {
            return new BookingOutcome.Taken();
        }
        Instant until = now.plus(settings.hold());
        var held = new Appointment(TimeOrderedId.next(now, random), office, place.get(), visitor, until);
        appointments.saveAndFlush(held);
        tell(held, MessageKind.APPOINTMENT_HELD, new AuditEvent.AppointmentHeld(held.id()));
        return new BookingOutcome.Held(visitor.email().masked(), until);
    }

    private Optional<Place> place(UUID office, AppointmentPlan plan, Slot slot, Instant now) {
        appointments.giveBack(office, slot.start(), slot.end(), now);
        OptionalInt counter = freeTimes.counter(office, plan, slot, now);
        return counter.isPresent() ? Optional.of(new Place(slot, counter.getAsInt())) : Optional.empty();
    }

    @Transactional(readOnly = true)
    Optional<UUID> open(String unverifiedToken) {
        return links.appointment(unverifiedToken);
    }

    @Transactional(readOnly = true)
    Optional<OwnAppointment> find(UUID id) {
        Instant now = now();
        return appointments
                .findById(id)
                .flatMap(found -> offices.find(found.office())
                        .map(office -> new OwnAppointment(
                                office, found.startsAt(), found.stateAt(now), found.isOpenAt(now), found.language())));
    }

    /** Whether anything changed. */
    @Transactional
    boolean confirm(UUID id) {
        Optional<Appointment> held =
                appointments.findById(id).filter(found -> found.stateAt(now()) == AppointmentState.HELD);
        held.ifPresent(found -> {
            found.confirm(isSoon(found.startsAt()));
            tell(found, MessageKind.APPOINTMENT_CONFIRMED, new AuditEvent.AppointmentConfirmed(id));
        });
        return held.isPresent();
    }

    @Transactional
    MoveOutcome move(UUID id, Instant start) {
        Instant now = now();
        Optional<Appointment> open = appointments.findById(id).filter(found -> found.isOpenAt(now));
        if (open.isEmpty()) {
            return new MoveOutcome.Closed();
        }
        UUID office = open.get().office();
        Optional<AppointmentPlan> plan = freeTimes.plan(office);
        Optional<Slot> slot = plan.flatMap(known -> Slots.at(known, start, now));
        if (plan.isEmpty() || slot.isEmpty()) {
            return new MoveOutcome.NotOffered();
        }
        Optional<Place> place = place(office, plan.get(), slot.get(), now);
        if (place.isEmpty()) {
            return new MoveOutcome.Taken();
        }
        Appointment moved = appointments.findById(id).orElseThrow(); // giving back detached what was read
        moved.move(place.get(), isSoon(start));
        appointments.saveAndFlush(moved);
        tell(moved, MessageKind.APPOINTMENT_CONFIRMED, new AuditEvent.AppointmentMoved(id));
        return new MoveOutcome.Moved();
    }

    /** Whether anything changed. */
    @Transactional
    boolean cancel(UUID id) {
        Optional<Appointment> open = appointments.findById(id).filter(found -> found.isOpenAt(now()));
        open.ifPresent(found -> {
            found.cancel();
            tell(found, MessageKind.APPOINTMENT_CANCELLED, new AuditEvent.AppointmentCancelled(id));
        });
        return open.isPresent();
    }

    private boolean isSoon(Instant start) {
        return !now().plus(settings.reminder()).isBefore(start);
    }

    private void tell(Appointment appointment, MessageKind kind, AuditEvent event) {
        String sender = offices.profile(appointment.office()).mailSenderName();
        outbox.enqueue(
                new OutgoingMessage(kind, appointment.id(), appointment.email(), appointment.language(), sender));
        trail.append(event, CITIZEN, Subject.none());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
