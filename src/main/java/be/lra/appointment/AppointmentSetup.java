package be.lra.appointment;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Furnishes an office with a plan and with those it expects already. For starting up, not for views. */
@Service
@Transactional
public class AppointmentSetup {

    private final Plans plans;
    private final AppointmentRows appointments;
    private final Clock clock;
    private final SecureRandom random;

    AppointmentSetup(Plans plans, AppointmentRows appointments, Clock clock, SecureRandom random) {
        this.plans = plans;
        this.appointments = appointments;
        this.clock = clock;
        this.random = random;
    }

    /** Whether the office has no plan yet. */
    @Transactional(readOnly = true)
    public boolean isWithoutPlan(UUID office) {
        return plans.findById(office).isEmpty();
    }

    /** Gives the office a plan, in place of the one it may have. */
    public void plan(UUID office, AppointmentPlan plan) {
        plans.findById(office)
                .ifPresentOrElse(stored -> stored.change(plan), () -> plans.save(new StoredPlan(office, plan)));
    }

    /** Whether nobody is expected between two instants. */
    @Transactional(readOnly = true)
    public boolean isQuiet(UUID office, Instant from, Instant until) {
        return appointments.busy(office, from, until, clock.instant()).isEmpty();
    }

    /** Somebody is expected, at the first counter; no mail leaves. */
    public void expect(
            UUID office, Instant start, Duration length, EmailAddress email, String called, Language language) {
        Instant now = clock.instant();
        var place = new Place(new Slot(start, start.plus(length)), 1);
        var visitor = new Visitor(email, called, language);
        var appointment = new Appointment(TimeOrderedId.next(now, random), office, place, visitor, now);
        appointment.confirm(true);
        appointments.saveAndFlush(appointment);
    }
}
