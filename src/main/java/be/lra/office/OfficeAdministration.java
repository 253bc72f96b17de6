package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.OfficeOverview.DeskState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
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
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfficeAdministration(
            AgentDirectory directory,
            OfficeRecords offices,
            Desks desks,
            Colleagues colleagues,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.desks = desks;
        this.colleagues = colleagues;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The office of the administrator or supervisor. */
    @Touches(DataAction.READ)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SUPERVISOR')")
    @Transactional(readOnly = true)
    public OfficeOverview overview() {
        SignedInAgent onlooker = directory.current();
        Instant now = clock.instant();
        Office office = offices.findById(onlooker.office()).orElseThrow();
        List<DeskState> seats = desks.findByOfficeOrderByName(office.id()).stream()
                .map(desk -> new DeskState(desk.id(), desk.version(), desk.name(), desk.isBlocked()))
                .toList();
        return new OfficeOverview(
                office.profile(), office.version(), office.isBlocked(), seats, colleagues.of(office, onlooker, now));
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

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
