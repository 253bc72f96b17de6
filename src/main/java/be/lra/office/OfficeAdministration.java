package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.OfficeOverview.DeskState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator sees and changes about an office: its details, its desks and who works there. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class OfficeAdministration {

    private final AgentDirectory directory;
    private final OfficeRecords offices;
    private final Desks desks;
    private final Colleagues colleagues;
    private final AgentFingerprints fingerprints;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfficeAdministration(
            AgentDirectory directory,
            OfficeRecords offices,
            Desks desks,
            Colleagues colleagues,
            AgentFingerprints fingerprints,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.desks = desks;
        this.colleagues = colleagues;
        this.fingerprints = fingerprints;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The office of the administrator or supervisor. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SUPERVISOR')")
    @Transactional(readOnly = true)
    public OfficeOverview overview() {
        SignedInAgent onlooker = directory.current();
        Instant now = clock.instant();
        Office office = offices.findById(onlooker.office()).orElseThrow();
        List<DeskState> seats = desks.findByOfficeOrderByName(office.id()).stream()
                .map(desk -> new DeskState(desk.id(), desk.profile().name(), desk.isBlocked()))
                .toList();
        return new OfficeOverview(office.profile(), office.version(), seats, colleagues.of(office, onlooker, now));
    }

    /** Changes the details of the administrator's office, unless somebody else did meanwhile. */
    public OfficeChangeOutcome change(OfficeChange typed) {
        SignedInAgent administrator = directory.current();
        Map<OfficeField, FieldProblem> problems = typed.problems();
        if (!problems.isEmpty()) {
            return new OfficeChangeOutcome.Invalid(problems);
        }
        try {
            boolean saved = transaction.execute(status -> save(administrator, typed));
            return saved ? new OfficeChangeOutcome.Saved() : new OfficeChangeOutcome.Stale();
        } catch (ConcurrencyFailureException lostRace) {
            return new OfficeChangeOutcome.Stale();
        }
    }

    private boolean save(SignedInAgent administrator, OfficeChange change) {
        Office office = offices.findById(administrator.office()).orElseThrow();
        if (office.version() != change.version()) {
            return false;
        }
        Set<OfficeField> changed = office.change(change);
        if (!changed.isEmpty()) {
            Set<String> names = changed.stream().map(OfficeField::name).collect(Collectors.toSet());
            append(administrator, new AuditEvent.OfficeChanged(names));
        }
        return true;
    }

    /**
     * Enters who a colleague is, so that he cannot work on a case of his own; what stood there before is replaced.
     *
     * @throws AccessDeniedException if the agent holds no role in the administrator's office, or is the administrator
     */
    @Transactional
    public void identifyAgent(UUID agent, AgentPerson person) {
        SignedInAgent administrator = directory.current();
        Office office = offices.findById(administrator.office()).orElseThrow();
        colleagues
                .lockable(office, agent, administrator, clock.instant())
                .identify(fingerprints.of(person.number()), person.email());
        append(administrator, new AuditEvent.AgentIdentified(agent));
    }

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
