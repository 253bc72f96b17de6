package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.StaffNames;
import be.lra.audit.Subject;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a supervisor's word in his office, while the visitor still sits at the desk. */
@Service
@PreAuthorize("hasRole('SUPERVISOR')")
public class Supervision {

    private static final Limit LONGEST_LIST = Limit.of(50);

    private final ApprovalRecords approvals;
    private final FraudWatch fraud;
    private final Registrations registrations;
    private final Drafts drafts;
    private final VisitJson json;
    private final DocumentsProperties documents;
    private final AgentDirectory agents;
    private final StaffNames names;
    private final AuditTrail audit;
    private final Clock clock;

    Supervision(
            ApprovalRecords approvals,
            FraudWatch fraud,
            Registrations registrations,
            Drafts drafts,
            VisitJson json,
            DocumentsProperties documents,
            AgentDirectory agents,
            StaffNames names,
            AuditTrail audit,
            Clock clock) {
        this.approvals = approvals;
        this.fraud = fraud;
        this.registrations = registrations;
        this.drafts = drafts;
        this.json = json;
        this.documents = documents;
        this.agents = agents;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked of open visits of the office, the longest waiting first; at most 50. */
    @Transactional(readOnly = true)
    public List<ApprovalRequest> waiting() {
        SignedInAgent supervisor = agents.current();
        return approvals.findWaiting(supervisor.office(), ApprovalState.ASKED, LONGEST_LIST).stream()
                .map(asked -> request(asked, supervisor))
                .toList();
    }

    /** The suspicions of fraud nobody judged yet, the oldest first; at most 50. */
    @Transactional(readOnly = true)
    public List<SuspicionRecord> suspicions() {
        SignedInAgent supervisor = agents.current();
        return fraud.raised(supervisor.office()).stream()
                .map(raised -> suspicion(raised, supervisor))
                .toList();
    }

    private SuspicionRecord suspicion(Suspicion raised, SignedInAgent supervisor) {
        Registration registration =
                registrations.findById(raised.registration()).orElseThrow();
        return new SuspicionRecord(
                raised.registration(),
                registration.reference(),
                names.agent(raised.seat().agent()).orElse(""),
                names.desk(raised.seat().desk()).orElse(""),
                raised.raisedAt(),
                registration.state(),
                raised.seat().agent().equals(supervisor.agentId()));
    }

    /** How much waits for the supervisors of the office. */
    @Transactional(readOnly = true)
    public Alarms alarms() {
        UUID office = agents.current().office();
        return new Alarms(approvals.countWaiting(office, ApprovalState.ASKED), fraud.count(office));
    }

    /** Open questions about visits, and suspicions of fraud nobody judged yet. */
    public record Alarms(long questions, long suspicions) {}

    /** The suspicion is founded: a letter that is out is void, and none is issued any more. */
    public ApprovalOutcome confirm(UUID registration, ConfirmReason reason) {
        return fraud.judge(registration, SuspicionState.CONFIRMED, reason, agents.current());
    }

    /** The suspicion is unfounded. */
    public ApprovalOutcome negate(UUID registration, NegateReason reason) {
        return fraud.judge(registration, SuspicionState.NEGATED, reason, agents.current());
    }

    private ApprovalRequest request(Approval asked, SignedInAgent supervisor) {
        return new ApprovalRequest(
                asked.id(),
                registrations.findById(asked.registration()).orElseThrow().reference(),
                asked.concern(),
                Approvals.split(asked.points()),
                drafts.findById(asked.registration())
                        .flatMap(draft -> json.read(draft.content()).proof())
                        .map(proof -> documents.of(proof.evidence()).code()),
                names.agent(asked.seat().agent()).orElse(""),
                names.desk(asked.seat().desk()).orElse(""),
                asked.askedAt(),
                asked.seat().agent().equals(supervisor.agentId()));
    }

    /** The visit may go on in this respect. */
    @Transactional
    public ApprovalOutcome grant(UUID request, GrantReason reason) {
        return decide(
                request,
                ApprovalState.GRANTED,
                reason,
                asked -> new AuditEvent.ApprovalGranted(asked.concern().name(), reason.name()));
    }

    /** The visit may not go on with this document. */
    @Transactional
    public ApprovalOutcome deny(UUID request, DenyReason reason) {
        return decide(
                request,
                ApprovalState.DENIED,
                reason,
                asked -> new AuditEvent.ApprovalDenied(asked.concern().name(), reason.name()));
    }

    private ApprovalOutcome decide(
            UUID request, ApprovalState word, Enum<?> reason, Function<Approval, AuditEvent> event) {
        SignedInAgent supervisor = agents.current();
        Optional<Approval> found = approvals
                .findByIdAndSeatOffice(request, supervisor.office())
                .filter(asked -> asked.state() == ApprovalState.ASKED)
                .filter(asked -> drafts.findById(asked.registration()).isPresent());
        if (found.isEmpty()) {
            return ApprovalOutcome.TOO_LATE;
        }
        Approval asked = found.get();
        if (asked.seat().agent().equals(supervisor.agentId())) {
            return ApprovalOutcome.OWN_CASE;
        }
        asked.decide(word, reason, supervisor.agentId(), clock.instant());
        audit.append(event.apply(asked), supervisor.actor(), Subject.registration(asked.registration()));
        approvals.flush();
        return ApprovalOutcome.DONE;
    }
}
