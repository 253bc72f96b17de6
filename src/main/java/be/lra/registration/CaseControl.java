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
import be.lra.office.SupervisedOffice;
import be.lra.office.SupervisedOffices;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final SupervisedOffices supervised;
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
            SupervisedOffices supervised,
            AgentDirectory agents,
            StaffNames names,
            AuditTrail audit,
            TransactionTemplate transaction,
            RegistrationProperties settings,
            Clock clock) {
        this.cases = cases;
        this.suspicions = suspicions;
        this.ownVisits = ownVisits;
        this.supervised = supervised;
        this.agents = agents;
        this.names = names;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** The offices whose cases the supervisor may look at, the one where he works first. */
    @Touches(value = DataAction.READ, kinds = DataKind.CONFIDENTIAL)
    public List<SupervisedOffice> offices() {
        return supervised.of(agents.current(), Set.of(DataKind.CONFIDENTIAL));
    }

    /** What nobody judged yet where the supervisor works, at most 20 cases; those of the supervisor himself are never among them. */
    @Touches(value = DataAction.READ, kinds = DataKind.CONFIDENTIAL)
    public ControlList list(ControlPeriod period) {
        return list(period, Set.of(agents.current().office()));
    }

    /** The same of those of the chosen offices whose cases he may look at, together; nothing of any other. */
    @Touches(value = DataAction.READ, kinds = DataKind.CONFIDENTIAL)
    public ControlList list(ControlPeriod period, Set<UUID> chosen) {
        SignedInAgent supervisor = agents.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        List<SupervisedOffice> among = offices().stream()
                .filter(office -> chosen.contains(office.id()))
                .toList();
        List<Waiting> found = among.stream()
                .flatMap(office ->
                        cases
                                .unjudged(office.id(), supervisor.agentId(), start(today.minusDays(period.days() - 1L)))
                                .stream()
                                .map(finished -> new Waiting(office, finished)))
                .toList();
        List<ControlList.Case> sitting = found.stream()
                .sorted(Comparator.comparingInt((Waiting one) -> weight(one.finished()))
                        .reversed()
                        .thenComparingLong(one -> one.finished().id().getLeastSignificantBits()))
                .filter(one -> !ownVisits.isVisitor(one.finished().id(), supervisor))
                .limit(SITTING)
                .map(this::toRecord)
                .toList();
        int judged = among.stream()
                .mapToInt(office -> cases.judgedSince(office.id(), start(today)))
                .sum();
        return new ControlList(sitting, found.size(), judged);
    }

    private record Waiting(SupervisedOffice office, FinishedCase finished) {}

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    private int weight(FinishedCase finished) {
        return RiskSign.weight(RiskSign.of(finished, settings.zone()));
    }

    private ControlList.Case toRecord(Waiting waiting) {
        FinishedCase finished = waiting.finished();
        return new ControlList.Case(
                waiting.office(),
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
