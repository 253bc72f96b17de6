package be.lra.registration;

import be.lra.account.FrozenCaseView;
import be.lra.account.FrozenCases;
import be.lra.audit.StaffNames;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.persistence.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final Approvals questions;
    private final Denials denials;
    private final OwnVisits ownVisits;
    private final FraudWatch fraud;
    private final LookupAlarms lookups;
    private final FrozenCases frozenCases;
    private final Registrations registrations;
    private final Drafts drafts;
    private final VisitJson json;
    private final DocumentsProperties documents;
    private final AgentDirectory agents;
    private final StaffNames names;

    Supervision(
            ApprovalRecords approvals,
            Approvals questions,
            Denials denials,
            OwnVisits ownVisits,
            FraudWatch fraud,
            LookupAlarms lookups,
            FrozenCases frozenCases,
            Registrations registrations,
            Drafts drafts,
            VisitJson json,
            DocumentsProperties documents,
            AgentDirectory agents,
            StaffNames names) {
        this.approvals = approvals;
        this.questions = questions;
        this.denials = denials;
        this.ownVisits = ownVisits;
        this.fraud = fraud;
        this.lookups = lookups;
        this.frozenCases = frozenCases;
        this.registrations = registrations;
        this.drafts = drafts;
        this.json = json;
        this.documents = documents;
        this.agents = agents;
        this.names = names;
    }

    /** What is asked of open visits of the office, the longest waiting first; at most 50. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public List<ApprovalRequest> waiting() {
        SignedInAgent supervisor = agents.current();
        return approvals.findWaiting(supervisor.office(), ApprovalState.ASKED, LONGEST_LIST).stream()
                .map(asked -> request(asked, supervisor))
                .toList();
    }

    /** The suspicions of fraud nobody judged yet, the oldest first; at most 50. */
    @Touches(value = DataAction.READ, kinds = DataKind.CONFIDENTIAL)
    @Transactional(readOnly = true)
    public List<SuspicionRecord> suspicions() {
        SignedInAgent supervisor = agents.current();
        return fraud.raised(supervisor).stream()
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

    /** The pauses of lookups of the last day that no supervisor saw to yet, the oldest first; at most 50. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public List<PauseRecord> pauses() {
        SignedInAgent supervisor = agents.current();
        return lookups.raised(supervisor.office()).stream()
                .map(raised -> pause(raised, supervisor))
                .toList();
    }

    private PauseRecord pause(LookupPause raised, SignedInAgent supervisor) {
        return new PauseRecord(
                raised.id(),
                registrations.findById(raised.registration()).orElseThrow().reference(),
                raised.scope(),
                names.agent(raised.seat().agent()).orElse(""),
                names.desk(raised.seat().desk()).orElse(""),
                raised.endsAt(),
                raised.seat().agent().equals(supervisor.agentId()));
    }

    /** Keys whose holders said « Ce n’était pas moi » and that no supervisor saw to yet, the oldest first; at most 50. */
    @Touches(DataAction.READ)
    public List<FrozenCaseView> frozen() {
        return frozenCases.raised(agents.current().office());
    }

    /** A supervisor knows; the keys stay frozen until their holder comes to a desk. */
    public ApprovalOutcome seeFrozen(UUID frozen) {
        return said(() ->
                frozenCases.see(frozen, agents.current().actor()) ? ApprovalOutcome.DONE : ApprovalOutcome.TOO_LATE);
    }

    /** How much waits for the supervisors of the office; no suspicion for whoever may not read what is confidential. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public Alarms alarms() {
        SignedInAgent supervisor = agents.current();
        UUID office = supervisor.office();
        return new Alarms(
                approvals.countWaiting(office, ApprovalState.ASKED),
                readsSuspicions(supervisor) ? fraud.raised(supervisor).size() : 0,
                lookups.numberRaised(office));
    }

    private static boolean readsSuspicions(SignedInAgent supervisor) {
        return supervisor.permit(Role.SUPERVISOR).covers(DataAction.READ, Set.of(DataKind.CONFIDENTIAL));
    }

    /** Open questions about visits, suspicions of fraud nobody judged yet, pauses of lookups nobody saw to yet. */
    public record Alarms(long questions, long suspicions, long pauses) {}

    /** The suspicion is founded: a letter that is out is void, and none is issued any more. */
    @Touches(value = DataAction.DELETE, kinds = DataKind.CONFIDENTIAL)
    public ApprovalOutcome confirm(UUID registration, ConfirmReason reason) {
        return said(() -> fraud.judge(registration, SuspicionState.CONFIRMED, reason, agents.current()));
    }

    /** The suspicion is unfounded. */
    @Touches(value = DataAction.WRITE, kinds = DataKind.CONFIDENTIAL)
    public ApprovalOutcome negate(UUID registration, NegateReason reason) {
        return said(() -> fraud.judge(registration, SuspicionState.NEGATED, reason, agents.current()));
    }

    /** The agent gets the budget back and may look up at once. */
    public ApprovalOutcome lift(UUID pause, LiftReason reason) {
        return said(() -> lookups.lift(pause, reason, agents.current()));
    }

    /** The pause ends by itself. */
    public ApprovalOutcome keep(UUID pause, KeepReason reason) {
        return said(() -> lookups.keep(pause, reason, agents.current()));
    }

    private ApprovalRequest request(Approval asked, SignedInAgent supervisor) {
        Optional<VisitFacts> facts = drafts.findById(asked.registration()).map(draft -> json.read(draft.content()));
        return new ApprovalRequest(
                asked.id(),
                registrations.findById(asked.registration()).orElseThrow().reference(),
                asked.concern(),
                Approvals.split(asked.points()),
                facts.flatMap(VisitFacts::proof)
                        .map(proof -> documents.of(proof.evidence()).code()),
                names.agent(asked.seat().agent()).orElse(""),
                names.desk(asked.seat().desk()).orElse(""),
                asked.askedAt(),
                facts.filter(_ -> asked.concern() == Concern.DENIED_BEFORE)
                        .flatMap(seen -> denials.before(asked.registration(), supervisor.office(), seen)),
                asked.seat().agent().equals(supervisor.agentId())
                        || ownVisits.isVisitor(asked.registration(), supervisor));
    }

    /** The visit may go on in this respect. */
    public ApprovalOutcome grant(UUID request, GrantReason reason) {
        return said(() -> questions.decide(request, ApprovalState.GRANTED, reason, agents.current()));
    }

    /** The visit may not go on with this document. */
    public ApprovalOutcome deny(UUID request, DenyReason reason) {
        return said(() -> questions.decide(request, ApprovalState.DENIED, reason, agents.current()));
    }

    /** Two supervisors may answer at the same instant: the second finds the word of the first, and is too late. */
    private static ApprovalOutcome said(Supplier<ApprovalOutcome> word) {
        return Conflict.runAgain(word);
    }
}
