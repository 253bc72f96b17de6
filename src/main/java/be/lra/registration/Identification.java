package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.identity.CheckResult;
import be.lra.identity.Exercise;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.Mrz;
import be.lra.identity.MrzDocument;
import be.lra.identity.MrzReading;
import be.lra.identity.PersonIdentity;
import be.lra.office.SignedInAgent;
import be.lra.reader.CardPhoto;
import be.lra.reader.ReadingOutcome;
import be.lra.registration.DocumentRulebook.Sitting;
import be.lra.registry.InventedVisitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The first step: a card or a document is read, judged and saved. The registers are asked about the bearer of a document at
 * once; that of a card is shown before.
 */
@Component
class Identification {

    private final OpenVisits visits;
    private final DocumentStanding standing;
    private final RegisterLookup registers;
    private final DocumentRulebook rules;
    private final RegistrationProperties settings;
    private final Clock clock;

    Identification(
            OpenVisits visits,
            DocumentStanding standing,
            RegisterLookup registers,
            DocumentRulebook rules,
            RegistrationProperties settings,
            Clock clock) {
        this.visits = visits;
        this.standing = standing;
        this.registers = registers;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    VisitOutcome card(Visit visit, ReadingOutcome reading, SignedInAgent agent) {
        return switch (reading) {
            case ReadingOutcome.Unreadable unreadable -> new VisitOutcome.CardUnreadable(unreadable.problem());
            case ReadingOutcome.Refused refused -> new VisitOutcome.CardRefused(refused.checks());
            case ReadingOutcome.Verified card -> {
                var proof = new DocumentProof(card.person(), card.evidence(), Set.of());
                VisitOutcome saved = save(visit, proof, Optional.empty(), Optional.of(card.photo()), agent);
                yield saved instanceof VisitOutcome.Continued(Visit read) ? new VisitOutcome.CardShown(read) : saved;
            }
        };
    }

    VisitOutcome zone(Visit visit, String unverifiedText, Optional<CorrectionMotive> motive, SignedInAgent agent) {
        return switch (Mrz.read(unverifiedText, today())) {
            case MrzReading.Rejected rejected -> new VisitOutcome.MrzRejected(rejected);
            case MrzReading.Read(MrzDocument read)
            when isOutsideTheExercise(read, agent) -> new VisitOutcome.Stopped(StopReason.NOT_OF_EXERCISE);
            case MrzReading.Read(MrzDocument read) ->
                mistyped(read)
                        .<VisitOutcome>map(VisitOutcome.Stopped::new)
                        .orElseGet(() -> zone(visit, proof(read), motive, agent));
        };
    }

    private Optional<StopReason> mistyped(MrzDocument read) {
        return VisitRules.mistyped(evidence(read), read.person().birthDate(), today());
    }

    /** A real document would leave its traces beside those of invented ones. */
    private boolean isOutsideTheExercise(MrzDocument read, SignedInAgent agent) {
        return registers.ofExercise(agent) && !InventedVisitor.isDocument(read.number(), Exercise.of(agent.agentId()));
    }

    private VisitOutcome zone(
            Visit visit, DocumentProof proof, Optional<CorrectionMotive> motive, SignedInAgent agent) {
        Optional<PersonIdentity> original = original(visit, proof);
        Set<PersonField> changed =
                original.map(first -> Correction.changed(first, proof.person())).orElse(Set.of());
        if (changed.isEmpty()) {
            return typed(visit, proof, Optional.empty(), agent);
        }
        return motive.map(why -> new Correction(original.orElseThrow(), changed, why))
                .map(made -> typed(visit, proof, Optional.of(made), agent))
                .orElseGet(() -> new VisitOutcome.CorrectionAsksMotive(changed));
    }

    private VisitOutcome typed(Visit visit, DocumentProof proof, Optional<Correction> correction, SignedInAgent agent) {
        VisitOutcome saved = save(visit, proof, correction, Optional.empty(), agent);
        return saved instanceof VisitOutcome.Continued(Visit now) ? lookUp(now, agent) : saved;
    }

    /** Who the bearer was when this document was first read in this visit; empty for another document. */
    private static Optional<PersonIdentity> original(Visit visit, DocumentProof now) {
        return visit.facts()
                .proof()
                .filter(before -> isSame(before.evidence(), now.evidence()))
                .map(before ->
                        visit.facts().correction().map(Correction::original).orElse(before.person()));
    }

    private static boolean isSame(IdentityEvidence one, IdentityEvidence other) {
        return one instanceof TravelDocumentEvidence first
                && other instanceof TravelDocumentEvidence second
                && first.issuer().equals(second.issuer())
                && first.documentCode().equals(second.documentCode())
                && first.documentNumber().equals(second.documentNumber());
    }

    private DocumentProof proof(MrzDocument read) {
        return new DocumentProof(read.person(), evidence(read), read.warnings());
    }

    private TravelDocumentEvidence evidence(MrzDocument read) {
        return new TravelDocumentEvidence(
                read.documentCode(),
                read.issuer(),
                read.number(),
                read.expiry(),
                List.of(CheckResult.passed("mrz-check-digits"), validity(read)),
                clock.instant());
    }

    /** Within the grace that the settings allow, an expired document fails here, and a supervisor may overrule that. */
    private CheckResult validity(MrzDocument read) {
        return read.expiry().isBefore(today())
                ? CheckResult.failed("document-valid", "document-expired")
                : CheckResult.passed("document-valid");
    }

    private VisitOutcome save(
            Visit visit,
            DocumentProof proof,
            Optional<Correction> correction,
            Optional<CardPhoto> photo,
            SignedInAgent agent) {
        Optional<VisitOutcome> stop = stop(visit, proof, agent);
        if (stop.isPresent()) {
            return stop.get();
        }
        // A card is shown before anybody is asked; a document that was typed is on the screen already
        DocumentProof kept =
                proof.means() == Means.CARD ? proof : proof.with(standing.of(proof.evidence(), visit, agent));
        VisitFacts read = visit.facts().withProof(kept);
        VisitFacts facts = correction.map(read::withCorrection).orElse(read);
        return visits.savePhoto(visit, facts, photo, agent, events(proof, correction));
    }

    private Optional<VisitOutcome> stop(Visit visit, DocumentProof proof, SignedInAgent agent) {
        IdentityEvidence document = proof.evidence();
        AppliedRule rule = rules.of(document, new Sitting(agent.office(), visit.startedAt()));
        return VisitRules.stops(document, rule.grace(), rule.refusedTypes(), today())
                .<VisitOutcome>map(VisitOutcome.Stopped::new)
                .or(() -> rule.refusal()
                        .map(why -> new VisitOutcome.KindNotAccepted(
                                rule.checklist().code(), why.since(), why.words())))
                .or(() -> VisitRules.stops(proof.person().birthDate(), settings.minimumAge(), today())
                        .map(VisitOutcome.Stopped::new));
    }

    /**
     * Asks whether a problem is reported with the document, where nobody asked yet, and the registers about its bearer. Both
     * answers are saved together: without the registers' the first is asked for again.
     */
    VisitOutcome lookUp(Visit visit, SignedInAgent agent) {
        IdentityEvidence document = visit.facts().proof().orElseThrow().evidence();
        boolean asked =
                document.checks().stream().anyMatch(check -> check.check().equals(DocumentStanding.CHECK));
        Visit checked = asked ? visit : visit.with(visit.facts().withCheck(standing.of(document, visit, agent)));
        return registers.find(checked, agent);
    }

    private static AuditEvent[] events(DocumentProof proof, Optional<Correction> correction) {
        return Stream.concat(Stream.of(documentRead(proof)), correction.stream().map(Identification::corrected))
                .toArray(AuditEvent[]::new);
    }

    private static AuditEvent corrected(Correction made) {
        return new AuditEvent.DocumentCorrected(
                Recognition.names(made.fields()), made.motive().name());
    }

    /** Asks again whether a problem is reported with the document, after no answer came. */
    VisitOutcome checkAgain(Visit visit, SignedInAgent agent) {
        IdentityEvidence document = visit.facts().proof().orElseThrow().evidence();
        return visits.save(visit, visit.facts().withCheck(standing.of(document, visit, agent)), agent);
    }

    /** What the registration's own trail says of the document; the reader's entries know no registration. */
    private static AuditEvent documentRead(DocumentProof proof) {
        return switch (proof.evidence()) {
            case TravelDocumentEvidence document ->
                new AuditEvent.DocumentRead(document.documentCode(), document.issuer());
            case EidEvidence card -> new AuditEvent.CardRead(card.documentType(), outcomes(card.checks()));
        };
    }

    /** How the checks ended, by name, as the trail has it. */
    static Map<String, String> outcomes(List<CheckResult> checks) {
        return checks.stream()
                .collect(Collectors.toMap(
                        CheckResult::check, check -> check.outcome().name()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
