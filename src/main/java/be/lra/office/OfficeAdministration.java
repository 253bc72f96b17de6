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
    private final OfficeDetails details;
    private final ProposalBook proposals;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfficeAdministration(
            AgentDirectory directory,
            OfficeRecords offices,
            Desks desks,
            Colleagues colleagues,
            OfficeDetails details,
            ProposalBook proposals,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.desks = desks;
        this.colleagues = colleagues;
        this.details = details;
        this.proposals = proposals;
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

    /**
     * Changes the details of the administrator's office, unless somebody else did meanwhile. What two decide is proposed,
     * once the details are complete.
     *
     * @param reason for the other administrator; empty while none was asked for
     */
    public OfficeChangeOutcome change(OfficeChange typed, String reason) {
        SignedInAgent administrator = directory.current();
        Map<OfficeField, FieldProblem> problems = typed.problems();
        if (!problems.isEmpty()) {
            return new OfficeChangeOutcome.Invalid(problems);
        }
        try {
            return transaction.execute(status -> decide(administrator, typed, reason));
        } catch (ConcurrencyFailureException lostRace) {
            return new OfficeChangeOutcome.Stale();
        }
    }

    private OfficeChangeOutcome decide(SignedInAgent administrator, OfficeChange typed, String reason) {
        Office office = offices.findById(administrator.office()).orElseThrow();
        if (office.version() != typed.version()) {
            return new OfficeChangeOutcome.Stale();
        }
        List<FieldDifference> byTwo = OfficeWords.differences(office.profile(), typed).stream()
                .filter(one -> OfficeField.valueOf(one.field()).isDecidedByTwo())
                .toList();
        if (byTwo.isEmpty() || !office.profile().isComplete()) {
            save(administrator, office, typed);
            return new OfficeChangeOutcome.Saved();
        }
        if (!ProposalDraft.isReason(reason)) {
            return new OfficeChangeOutcome.ReasonMissing(
                    byTwo.stream().map(one -> OfficeField.valueOf(one.field())).collect(Collectors.toSet()));
        }
        save(administrator, office, OfficeChange.mixed(OfficeChange.of(office.profile()), typed));
        Instant until = proposals.propose(
                administrator,
                new ProposalDraft(ProposalKind.OFFICE, office.settled(), details.content(typed), byTwo, reason));
        return new OfficeChangeOutcome.Proposed(until);
    }

    private void save(SignedInAgent administrator, Office office, OfficeChange change) {
        List<FieldDifference> differences = OfficeWords.differences(office.profile(), change);
        Set<OfficeField> changed = office.change(change);
        if (changed.isEmpty()) {
            return;
        }
        Set<String> names = changed.stream().map(OfficeField::name).collect(Collectors.toSet());
        trail.append(new AuditEvent.OfficeChanged(names), administrator.actor(), Subject.none());
        proposals.remember(
                administrator, new ProposalDraft(ProposalKind.OFFICE, office.settled(), "", differences, ""));
    }
}
