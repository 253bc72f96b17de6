package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.PersonIdentity;
import be.lra.identity.TimeOrderedId;
import be.lra.office.AgentProof;
import be.lra.office.SignedInAgent;
import be.lra.registration.Approval.Question;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts to the supervisors what an agent cannot vouch for alone, and says what they answered. */
@Component
class Approvals {

    private final ApprovalRecords records;
    private final Drafts drafts;
    private final Denials denials;
    private final OwnVisits ownVisits;
    private final AgentProof proof;
    private final Fingerprints fingerprints;
    private final AuditTrail audit;
    private final RegistrationProperties settings;
    private final Clock clock;
    private final SecureRandom random;

    Approvals(
            ApprovalRecords records,
            Drafts drafts,
            Denials denials,
            OwnVisits ownVisits,
            AgentProof proof,
            Fingerprints fingerprints,
            AuditTrail audit,
            RegistrationProperties settings,
            Clock clock,
            SecureRandom random) {
        this.records = records;
        this.drafts = drafts;
        this.denials = denials;
        this.ownVisits = ownVisits;
        this.proof = proof;
        this.fingerprints = fingerprints;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** Asks about every concern of the visit that nobody was asked about yet. */
    @Transactional
    public void ask(Visit visit, Seat seat, SignedInAgent agent) {
        List<Approval> asked = records.findByRegistration(visit.handle().visit());
        questions(visit, denials.before(visit.handle().visit(), seat.office(), visit.facts())).stream()
                .filter(question -> asked.stream().noneMatch(known -> known.answers(question)))
                .forEach(question -> ask(visit, question, seat, agent));
        records.flush();
    }

    private void ask(Visit visit, Question question, Seat seat, SignedInAgent agent) {
        var now = clock.instant();
        records.save(
                new Approval(TimeOrderedId.next(now, random), visit.handle().visit(), question, seat, now));
        audit.append(
                new AuditEvent.ApprovalAsked(question.concern().name()),
                agent.actor(),
                Subject.registration(visit.handle().visit()));
    }

    /**
     * A supervisor's word about a question of his office.
     *
     * @param word granted or denied
     */
    @Transactional
    public ApprovalOutcome decide(UUID request, ApprovalState word, Enum<?> reason, SignedInAgent supervisor) {
        Optional<Approval> found = records.findByIdAndSeatOffice(request, supervisor.office())
                .filter(asked -> asked.state() == ApprovalState.ASKED)
                .filter(asked -> drafts.findById(asked.registration()).isPresent());
        if (found.isEmpty()) {
            return ApprovalOutcome.TOO_LATE;
        }
        Approval asked = found.get();
        if (asked.seat().agent().equals(supervisor.agentId())) {
            return ApprovalOutcome.OWN_CASE;
        }
        if (ownVisits.isVisitor(asked.registration(), supervisor)) {
            return ApprovalOutcome.OWN_PERSON;
        }
        if (word == ApprovalState.GRANTED && proof.isMissing(supervisor)) {
            return ApprovalOutcome.PROOF_ASKED;
        }
        asked.decide(word, reason, supervisor.agentId(), clock.instant());
        String concern = asked.concern().name();
        AuditEvent event = word == ApprovalState.GRANTED
                ? new AuditEvent.ApprovalGranted(concern, reason.name())
                : new AuditEvent.ApprovalDenied(concern, reason.name());
        audit.append(event, supervisor.actor(), Subject.registration(asked.registration()));
        records.flush();
        return ApprovalOutcome.DONE;
    }

    /**
     * Every concern about the visit as it stands, with the word that was said of it. What a supervisor denied about this
     * document stands even when the agent has answered otherwise since: else a second answer would undo his word.
     *
     * @param office whose supervisors are asked
     */
    @Transactional(readOnly = true)
    public List<ConcernStanding> standings(Visit visit, UUID office) {
        List<Approval> asked = records.findByRegistration(visit.handle().visit());
        Optional<EarlierDenial> before = denials.before(visit.handle().visit(), office, visit.facts());
        List<Question> questions = questions(visit, before);
        Stream<ConcernStanding> open = questions.stream()
                .map(question -> standing(
                        question,
                        asked.stream().filter(known -> known.answers(question)).findFirst(),
                        before));
        Stream<ConcernStanding> denied = asked.stream()
                .filter(known -> known.state() == ApprovalState.DENIED && isAbout(known, visit))
                .filter(known -> questions.stream().noneMatch(known::answers))
                .map(known -> standing(known.question(), Optional.of(known), before));
        return Stream.concat(open, denied).toList();
    }

    private boolean isAbout(Approval known, Visit visit) {
        return visit.facts()
                .proof()
                .map(proof -> fingerprints.of(proof.evidence()))
                .filter(known.question().documentKey()::equals)
                .isPresent();
    }

    private static ConcernStanding standing(
            Question question, Optional<Approval> asked, Optional<EarlierDenial> before) {
        return new ConcernStanding(
                question.concern(),
                split(question.points()),
                asked.map(Approval::state).orElse(ApprovalState.ASKED),
                asked.flatMap(Approval::decidedAt),
                before.filter(_ -> question.concern() == Concern.DENIED_BEFORE));
    }

    private List<Question> questions(Visit visit, Optional<EarlierDenial> before) {
        Map<Concern, Set<String>> concerns =
                Concerns.of(visit.facts(), LocalDate.ofInstant(clock.instant(), settings.zone()));
        before.ifPresent(_ -> concerns.put(Concern.DENIED_BEFORE, Set.of()));
        if (concerns.isEmpty()) {
            return List.of();
        }
        String documentKey = fingerprints.of(visit.facts().proof().orElseThrow().evidence());
        String personKey = visit.facts()
                .person()
                .flatMap(PersonIdentity::ssin)
                .map(fingerprints::of)
                .orElse("");
        return concerns.entrySet().stream()
                .map(concern -> new Question(
                        concern.getKey(), documentKey, personKey, String.join(",", new TreeSet<>(concern.getValue()))))
                .toList();
    }

    static Set<String> split(String points) {
        return points.isEmpty() ? Set.of() : Set.of(points.split(","));
    }
}
