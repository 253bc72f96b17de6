package be.lra.appointment;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.EmailAddress;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import be.lra.ui.DeskTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is expected today in the agent's office; those of other offices are not found. */
@Service
@PreAuthorize("hasRole('AGENT')")
public class DayList {

    private static final Set<AppointmentState> LISTED = EnumSet.of(
            AppointmentState.EXPECTED, AppointmentState.ARRIVED, AppointmentState.SERVED, AppointmentState.NO_SHOW);
    private static final Set<AppointmentState> MARKS =
            EnumSet.of(AppointmentState.EXPECTED, AppointmentState.ARRIVED, AppointmentState.NO_SHOW);

    private final AppointmentRows appointments;
    private final Plans plans;
    private final AgentDirectory agents;
    private final AuditTrail trail;
    private final Clock clock;

    DayList(AppointmentRows appointments, Plans plans, AgentDirectory agents, AuditTrail trail, Clock clock) {
        this.appointments = appointments;
        this.plans = plans;
        this.agents = agents;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the office gives appointments, so that an empty list says something. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public boolean isKept() {
        return plans.findById(agents.current().office())
                .map(StoredPlan::plan)
                .filter(AppointmentPlan::offered)
                .isPresent();
    }

    /** The list of today, by time; that somebody was on it when it was opened is written down. */
    @Touches(DataAction.READ)
    @Transactional
    public List<ExpectedVisitor> open() {
        List<ExpectedVisitor> today = look();
        if (!today.isEmpty()) {
            trail.append(
                    new AuditEvent.AppointmentsSeen(today.size()),
                    agents.current().actor(),
                    Subject.none());
        }
        return today;
    }

    /** The same list a little later, on a screen where it is open. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public List<ExpectedVisitor> look() {
        return today().stream().map(ExpectedVisitor::of).toList();
    }

    /** Those on it who gave this address. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public List<ExpectedVisitor> look(EmailAddress address) {
        return today().stream()
                .filter(appointment -> appointment.email().comparable().equals(address.comparable()))
                .map(ExpectedVisitor::of)
                .toList();
    }

    private List<Appointment> today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
        Instant morning = today.atStartOfDay(DeskTimes.BELGIUM).toInstant();
        Instant night = today.plusDays(1).atStartOfDay(DeskTimes.BELGIUM).toInstant();
        return appointments.findByOfficeAndStateInAndStartsAtBetweenOrderByStartsAt(
                agents.current().office(), LISTED, morning, night.minusMillis(1));
    }

    /**
     * Notes what became of a visitor.
     *
     * @return false if the appointment has changed since it was on the screen
     * @throws IllegalArgumentException if this is not for an agent to say
     */
    @Transactional
    public boolean mark(ExpectedVisitor seen, AppointmentState attendance) {
        if (!MARKS.contains(attendance)) {
            throw new IllegalArgumentException("no agent says " + attendance);
        }
        SignedInAgent agent = agents.current();
        Optional<Appointment> found = asSeen(seen, agent);
        found.ifPresent(appointment -> {
            appointment.mark(attendance);
            appointments.saveAndFlush(appointment);
            note(appointment, attendance, agent);
        });
        return found.isPresent();
    }

    /**
     * The visitor sits at a desk: a visit begins, or had begun, in the running transaction.
     *
     * @throws ConcurrencyFailureException if the appointment has changed since it was on the screen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serve(ExpectedVisitor seen, UUID visit) {
        SignedInAgent agent = agents.current();
        Appointment appointment = asSeen(seen, agent)
                .orElseThrow(
                        () -> new ConcurrencyFailureException("appointment " + seen.appointment() + " has changed"));
        appointment.serve(visit);
        appointments.saveAndFlush(appointment);
        note(appointment, AppointmentState.SERVED, agent);
    }

    /** What the visitor of a visit told beforehand. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(UUID visit) {
        UUID office = agents.current().office();
        return appointments
                .findByVisit(visit)
                .filter(found -> found.office().equals(office))
                .map(found -> new Invitation(found.startsAt(), found.email(), found.language()));
    }

    private Optional<Appointment> asSeen(ExpectedVisitor seen, SignedInAgent agent) {
        return appointments
                .findByIdAndOffice(seen.appointment(), agent.office())
                .filter(found -> found.version() == seen.version());
    }

    private void note(Appointment appointment, AppointmentState attendance, SignedInAgent agent) {
        trail.append(
                new AuditEvent.AppointmentMarked(appointment.id(), attendance.name()), agent.actor(), Subject.none());
    }
}
