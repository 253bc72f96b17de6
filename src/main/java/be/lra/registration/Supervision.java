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
            Registrations registrations,
            Drafts drafts,
            VisitJson json,
            DocumentsProperties documents,
            AgentDirectory agents,
            StaffNames names,
            AuditTrail audit,
            Clock clock) {
        this.approvals = approvals;
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

    private ApprovalRequest request(Approval asked, SignedInAgent supervisor) {
        return new ApprovalRequest(
                asked.id(),
                registrations.findById(asked.registration()).orElseThrow().reference(),
                asked.concern(),
                Approvals.split(asked.points()),
                drafts.findById(asked.registration())
                        .flatMap(draft -> json.read(draft.content()).proof())
                        .map(proof -> documents.of(proof.evidence()).code()),
                names.agent(asked.agent()).orElse(""),
                names.desk(asked.desk()).orElse(""),
                asked.askedAt(),
                asked.agent().equals(supervisor.agentId()));
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
                .findByIdAndOffice(request, supervisor.office())
                .filter(asked -> asked.state() == ApprovalState.ASKED)
                .filter(asked -> drafts.findById(asked.registration()).isPresent());
        if (found.isEmpty()) {
            return ApprovalOutcome.TOO_LATE;
        }
        Approval asked = found.get();
        if (asked.agent().equals(supervisor.agentId())) {
            return ApprovalOutcome.OWN_CASE;
        }
        asked.decide(word, reason, supervisor.agentId(), clock.instant());
        audit.append(event.apply(asked), supervisor.actor(), Subject.registration(asked.registration()));
        approvals.flush();
        return ApprovalOutcome.DONE;
    }
}
