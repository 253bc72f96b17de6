package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.activation.IssuedPair;
import be.lra.activation.NewPair;
import be.lra.activation.PairEnd;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.audit.WrittenEvent;
import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.VerifiedIdentity;
import be.lra.office.AgentProof;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import be.lra.registration.DocumentRulebook.Sitting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fourth step, one transaction: no registration without a letter, no letter without a registration. */
@Component
class Issuing {

    private final OpenVisits visits;
    private final Registrations registrations;
    private final Drafts drafts;
    private final Fingerprints fingerprints;
    private final VisitJson json;
    private final Approvals approvals;
    private final FraudWatch fraud;
    private final AgentProof proof;
    private final LookupBudget lookups;
    private final NameParts names;
    private final DailyCap caps;
    private final DocumentBearers bearers;
    private final Activations activations;
    private final LetterPrinter printer;
    private final Offices offices;
    private final AuditTrail audit;
    private final DocumentRulebook rules;
    private final RegistrationProperties settings;
    private final Clock clock;

    Issuing(
            OpenVisits visits,
            Registrations registrations,
            Drafts drafts,
            Fingerprints fingerprints,
            VisitJson json,
            Approvals approvals,
            FraudWatch fraud,
            AgentProof proof,
            LookupBudget lookups,
            NameParts names,
            DailyCap caps,
            DocumentBearers bearers,
            Activations activations,
            LetterPrinter printer,
            Offices offices,
            AuditTrail audit,
            DocumentRulebook rules,
            RegistrationProperties settings,
            Clock clock) {
        this.visits = visits;
        this.registrations = registrations;
        this.drafts = drafts;
        this.fingerprints = fingerprints;
        this.json = json;
        this.approvals = approvals;
        this.fraud = fraud;
        this.proof = proof;
        this.lookups = lookups;
        this.names = names;
        this.caps = caps;
        this.bearers = bearers;
        this.activations = activations;
        this.printer = printer;
        this.offices = offices;
        this.audit = audit;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Safe to run again: a visit that was issued meanwhile answers {@link IssueOutcome.AlreadyIssued}. */
    @Transactional
    IssueOutcome issue(VisitHandle handle, SignedInAgent agent) {
        GoneReason obstacle = visits.obstacle(handle, agent);
        if (obstacle != null) {
            return alreadyIssued(handle, agent).orElseGet(() -> new IssueOutcome.Gone(obstacle));
        }
        Visit visit = visits.find(handle.visit(), agent).orElseThrow();
        if (visit.step() != Step.SUMMARY) {
            return new IssueOutcome.Incomplete(visit.step());
        }
        if (awaitsApproval(visit, agent)) {
            return new IssueOutcome.AwaitsApproval(visit);
        }
        Optional<StopReason> stop = stop(visit, agent);
        if (stop.isPresent()) {
            return new IssueOutcome.Stopped(stop.get());
        }
        return proof.isMissing(agent) ? new IssueOutcome.ProofAsked() : issue(visit, agent);
    }

    /** A concern that came up since the checks, such as a last day that has passed, is put to the supervisors here. */
    private boolean awaitsApproval(Visit visit, SignedInAgent agent) {
        approvals.ask(visit, Seat.of(agent), agent);
        return approvals.standings(visit, agent.office()).stream()
                .anyMatch(standing -> standing.state() != ApprovalState.GRANTED);
    }

    private IssueOutcome issue(Visit visit, SignedInAgent agent) {
        VerifiedIdentity identity = verified(visit.facts());
        Ssin number = identity.person().ssin().orElseThrow();
        Set<Ssin> numbers = visit.facts().register().orElseThrow().numbers();
        List<Registration> open = registrations.findByOpenPersonIn(fingerprints.candidates(numbers));
        Optional<Reference> shown = visit.facts().openPair().map(OpenPair::reference);
        if (!open.isEmpty() && open.stream().noneMatch(other -> shown.equals(Optional.of(other.reference())))) {
            return overtaken(visit, open.getFirst().openPair(), agent);
        }
        Seat seat = Seat.of(agent);
        Optional<StopReason> cap = caps.take(seat).map(CapScope::stop);
        if (cap.isPresent()) {
            return withheld(visit, cap.get(), agent, new IssueOutcome.Stopped(cap.get()));
        }
        // Last, for who takes a document keeps it: nothing but a letter may come after
        if (!bearers.take(identity.evidence(), number, numbers, visit.handle().visit())) {
            caps.giveBack(seat);
            return withheld(visit, StopReason.DOCUMENT_OF_ANOTHER_PERSON, agent, new IssueOutcome.DocumentTaken());
        }
        open.stream().map(Registration::id).forEach(other -> replace(other, number, agent));
        registrations.flush(); // frees the unique key of the person before it is taken again
        return register(visit, identity, agent, !open.isEmpty());
    }

    private IssueOutcome withheld(Visit visit, StopReason why, SignedInAgent agent, IssueOutcome outcome) {
        audit.append(
                new AuditEvent.LetterWithheld(why.name()),
                agent.actor(),
                Subject.registration(visit.handle().visit()));
        return outcome;
    }

    private IssueOutcome register(
            Visit visit, VerifiedIdentity identity, SignedInAgent agent, boolean replacesAnother) {
        Ssin number = identity.person().ssin().orElseThrow();
        Contact contact = visit.facts().contact().orElseThrow();
        OfficeProfile office = offices.profile(agent.office());
        PersonIdentity person = identity.person();
        boolean exercise = offices.isForExercises(office.id());
        if (number.isOfExercise() != exercise || contact.email().isOfExercise() != exercise) {
            throw new IllegalStateException("an exercise and what is real never meet");
        }
        IssuedPair pair = activations.issue(new NewPair(
                visit.handle().visit(),
                person,
                contact.email(),
                contact.language(),
                office.id(),
                office.mailSenderName(),
                replacesAnother));
        // Loaded only now: voiding an older pair empties the persistence context
        Registration registration =
                registrations.findById(visit.handle().visit()).orElseThrow();
        registration.issue(issued(visit.facts(), number, pair), clock.instant());
        drafts.deleteById(registration.id());
        names.write(registration.id(), agent.office(), person);
        WrittenEvent entry = audit.append(
                new AuditEvent.RegistrationIssued(pair.expiresAt()),
                agent.actor(),
                Subject.registration(registration.id(), number));
        if (!exercise) {
            lookups.settle(agent);
        }
        Letter letter = printer.print(
                person, contact.language(), office, new LetterOrder(registration.reference(), pair, entry));
        registrations.flush();
        return new IssueOutcome.Registered(registration.toRecord(), letter);
    }

    private Issued issued(VisitFacts facts, Ssin number, IssuedPair pair) {
        VerifiedIdentity identity = verified(facts);
        Contact contact = facts.contact().orElseThrow();
        return new Issued(
                identity.person(),
                fingerprints.of(number),
                fingerprints.of(identity.evidence()),
                fingerprints.ofNumber(identity.evidence()),
                json.writeEvidence(identity, facts),
                contact.email(),
                contact.language(),
                pair.expiresAt());
    }

    private void replace(UUID other, Ssin number, SignedInAgent agent) {
        activations.end(other, PairEnd.REPLACED);
        registrations.findById(other).orElseThrow().replace(clock.instant());
        audit.append(new AuditEvent.RegistrationReplaced(), agent.actor(), Subject.registration(other, number));
        registrations.flush();
    }

    /** Shows the agent the pair somebody else issued meanwhile, so that it is not voided unseen. */
    private IssueOutcome overtaken(Visit visit, OpenPair pair, SignedInAgent agent) {
        return visits.save(visit, visit.facts().withOpenPair(pair), agent) instanceof VisitOutcome.Continued(Visit now)
                ? new IssueOutcome.Overtaken(now, pair)
                : new IssueOutcome.Gone(GoneReason.CHANGED_ELSEWHERE);
    }

    private Optional<StopReason> stop(Visit visit, SignedInAgent agent) {
        if (fraud.isConfirmed(visit.handle().visit())) {
            return Optional.of(StopReason.SUPERVISOR_WANTED);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        IdentityEvidence document = visit.facts().proof().orElseThrow().evidence();
        AppliedRule rule = rules.of(document, new Sitting(agent.office(), visit.startedAt()));
        return VisitRules.stops(document, rule.grace(), rule.refusedTypes(), today);
    }

    private Optional<IssueOutcome> alreadyIssued(VisitHandle handle, SignedInAgent agent) {
        return registrations
                .findById(handle.visit())
                .filter(found ->
                        found.agent().equals(agent.agentId()) && found.state().isOpen())
                .map(found -> new IssueOutcome.AlreadyIssued(found.toRecord()));
    }

    /** Nothing is issued before a supervisor agreed to every concern; a failed check is kept as overruled by him. */
    private static IdentityEvidence overruled(IdentityEvidence document) {
        IdentityEvidence kept = document;
        for (CheckResult check : document.checks()) {
            kept = check.isFailed() ? kept.with(check.overruled()) : kept;
        }
        return kept;
    }

    private static VerifiedIdentity verified(VisitFacts facts) {
        return new VerifiedIdentity(
                facts.person().orElseThrow(),
                overruled(facts.proof().orElseThrow().evidence()),
                facts.faceToFace().orElseThrow());
    }
}
