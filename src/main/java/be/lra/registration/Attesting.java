package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.identity.FaceToFace;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.Language;
import be.lra.office.SignedInAgent;
import be.lra.registration.DocumentRulebook.Sitting;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The second step: the agent states what he saw of the visitor, and goes through the points of the document. */
@Component
class Attesting {

    private static final String BELGIUM = "BEL";

    private final OpenVisits visits;
    private final DocumentRulebook rules;
    private final Approvals approvals;
    private final Clock clock;

    Attesting(OpenVisits visits, DocumentRulebook rules, Approvals approvals, Clock clock) {
        this.visits = visits;
        this.rules = rules;
        this.approvals = approvals;
        this.clock = clock;
    }

    DocumentAdvice advice(Visit visit, Language language, SignedInAgent agent) {
        IdentityEvidence document = document(visit);
        var sitting = new Sitting(agent.office(), visit.startedAt());
        return new DocumentAdvice(
                rules.of(document, sitting).checklist(),
                rules.page(document, sitting, language),
                isBelgian(document),
                document.checks().stream()
                        .filter(check -> check.check().equals(DocumentStanding.CHECK))
                        .findFirst());
    }

    VisitOutcome attest(
            Visit visit, Set<Attestation> ticked, List<PointFinding> findings, Seat seat, SignedInAgent agent) {
        if (visit.facts().awaitsPhoto()) {
            return new VisitOutcome.PhotoAwaited(); // no face was compared with a photo nobody has seen
        }
        DocumentChecklist list = rules.of(document(visit), new Sitting(seat.office(), visit.startedAt()))
                .checklist();
        DocumentCheck check = DocumentCheck.of(list, findings);
        Set<String> points = check.missing(list);
        var stated = new FaceToFace(
                seat.agent(), seat.office(), seat.desk(), clock.instant(), attestations(ticked, points.isEmpty()));
        if (!stated.isComplete()) {
            Set<Attestation> missing = EnumSet.allOf(Attestation.class);
            missing.removeAll(stated.attestations());
            return new VisitOutcome.AttestationsMissing(missing, points);
        }
        VisitOutcome saved = visits.save(
                visit,
                visit.facts().withFaceToFace(stated, check),
                agent,
                new AuditEvent.DocumentLookedAt(check.checklist(), check.outcomes()),
                new AuditEvent.IdentityAttested(names(stated.attestations())));
        if (saved instanceof VisitOutcome.Continued(Visit now)) {
            approvals.ask(now, seat, agent); // the supervisor looks while the address is typed
        }
        return saved;
    }

    /** That the features were looked at follows from the points, and from nothing else. */
    private static Set<Attestation> attestations(Set<Attestation> ticked, boolean wentThroughPoints) {
        Set<Attestation> attestations = EnumSet.noneOf(Attestation.class);
        attestations.addAll(ticked);
        if (wentThroughPoints) {
            attestations.add(Attestation.FEATURES_LOOKED_AT);
        } else {
            attestations.remove(Attestation.FEATURES_LOOKED_AT);
        }
        return attestations;
    }

    private static boolean isBelgian(IdentityEvidence document) {
        return switch (document) {
            case EidEvidence _ -> true;
            case TravelDocumentEvidence other -> other.issuer().equals(BELGIUM);
        };
    }

    private static IdentityEvidence document(Visit visit) {
        return visit.facts().proof().orElseThrow().evidence();
    }

    private static Set<String> names(Set<Attestation> attestations) {
        return Set.copyOf(attestations.stream().map(Attestation::name).toList());
    }
}
