package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.StaffNames;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finished cases, looked at afterwards by a supervisor who had no part in them (security.md 9). A suspicion goes to another
 * supervisor, who confirms or dismisses it.
 *
 * @see "src/docs/decisions/0882-what-a-supervisor-looks-at-afterwards.md"
 */
@Service
@PreAuthorize("hasRole('SUPERVISOR')")
public class CaseControl {

    private static final int SITTING = 20; // cases; ours: what one looks at in half an hour

    private final FinishedCases cases;
    private final Suspicions suspicions;
    private final OwnVisits ownVisits;
    private final AgentDirectory agents;
    private final StaffNames names;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final RegistrationProperties settings;
    private final Clock clock;

    CaseControl(
            FinishedCases cases,
            Suspicions suspicions,
            OwnVisits ownVisits,
            AgentDirectory agents,
            StaffNames names,
            AuditTrail audit,
            TransactionTemplate transaction,
            RegistrationProperties settings,
            Clock clock) {
        this.cases = cases;
        this.suspicions = suspicions;
        this.ownVisits = ownVisits;
        this.agents = agents;
        this.names = names;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** What nobody judged yet, at most 20 cases; those of the supervisor himself are never among them. */
    @Touches(value = DataAction.READ, kinds = DataKind.CONFIDENTIAL)
    public ControlList list(ControlPeriod period) {
        SignedInAgent supervisor = agents.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        List<FinishedCase> found =
                cases.unjudged(supervisor.office(), supervisor.agentId(), start(today.minusDays(period.days() - 1L)));
        List<ControlList.Case> sitting = found.stream()
                .sorted(Comparator.comparingInt(this::weight)
                        .reversed()
                        .thenComparingLong(finished -> finished.id().getLeastSignificantBits()))
                .filter(finished -> !ownVisits.isVisitor(finished.id(), supervisor))
                .limit(SITTING)
                .map(this::toRecord)
                .toList();
        return new ControlList(sitting, found.size(), cases.judgedSince(supervisor.office(), start(today)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    private int weight(FinishedCase finished) {
        return RiskSign.weight(RiskSign.of(finished, settings.zone()));
    }

    private ControlList.Case toRecord(FinishedCase finished) {
        return new ControlList.Case(
                finished.id(),
                finished.reference(),
                finished.state(),
                names.agent(finished.agent()).orElse(""),
                names.desk(finished.desk()).orElse(""),
                finished.startedAt(),
                RiskSign.of(finished, settings.zone()));
    }

    /** The case is as it should be. */
    @Touches(value = DataAction.WRITE, kinds = DataKind.CONFIDENTIAL)
    public ApprovalOutcome inOrder(UUID registration) {
        return judged(registration, Verdict.IN_ORDER, Optional.empty());
    }

    /** Something is wrong: another supervisor is told, as of a suspicion raised at the desk. */
    @Touches(value = DataAction.WRITE, kinds = DataKind.CONFIDENTIAL)
    public ApprovalOutcome suspicious(UUID registration, ControlReason reason) {
        return judged(registration, Verdict.SUSPICION, Optional.of(reason));
    }

    private ApprovalOutcome judged(UUID registration, Verdict verdict, Optional<ControlReason> reason) {
        SignedInAgent supervisor = agents.current();
        return Conflict.runAgain(() -> transaction.execute(_ -> judge(registration, verdict, reason, supervisor)));
    }

    private ApprovalOutcome judge(
            UUID registration, Verdict verdict, Optional<ControlReason> reason, SignedInAgent supervisor) {
        Optional<FinishedCase> found = cases.find(registration, supervisor.office());
        if (found.isEmpty()) {
            return ApprovalOutcome.TOO_LATE;
        }
        if (!cases.isOfOthers(registration, supervisor.agentId())) {
            return ApprovalOutcome.OWN_CASE;
        }
        if (ownVisits.isVisitor(registration, supervisor)) {
            return ApprovalOutcome.OWN_PERSON;
        }
        Instant now = clock.instant();
        var word = new SupervisorsWord(
                supervisor.agentId(), now, reason.map(Enum::name).orElse(""));
        if (!cases.judge(found.get(), supervisor.office(), word, verdict)) {
            return ApprovalOutcome.TOO_LATE;
        }
        AuditEvent event = reason.<AuditEvent>map(why -> new AuditEvent.CaseFoundSuspicious(why.name()))
                .orElseGet(AuditEvent.CaseFoundInOrder::new);
        audit.append(event, supervisor.actor(), Subject.registration(registration));
        reason.ifPresent(_ -> tell(found.get(), supervisor, now));
        return ApprovalOutcome.DONE;
    }

    private void tell(FinishedCase finished, SignedInAgent supervisor, Instant now) {
        if (suspicions.findById(finished.id()).isEmpty()) {
            suspicions.save(new Suspicion(
                    finished.id(), new Seat(supervisor.agentId(), supervisor.office(), finished.desk()), now));
            suspicions.flush();
        }
    }
}
