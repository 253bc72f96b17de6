package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.office.SignedInAgent;
import be.lra.reader.CardReadings;
import be.lra.reader.PhotoOutcome;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The photo of a card comes after its texts: puts it beside them, or sends the visit back to the reader. It is asked for by
 * the reading that the texts came from, so that it never meets another identity.
 */
@Component
class CardPhotos {

    private static final CheckResult PASSED = CheckResult.passed(EidEvidence.PHOTO_CHECK);

    private final CardReadings readings;
    private final OpenVisits visits;

    CardPhotos(CardReadings readings, OpenVisits visits) {
        this.readings = readings;
        this.visits = visits;
    }

    VisitOutcome look(Visit visit, SignedInAgent agent) {
        return visit.awaitedPhoto()
                .map(reading -> look(visit, reading, agent))
                .orElseGet(() -> new VisitOutcome.PhotoShown(visit)); // another window of the agent was quicker
    }

    private VisitOutcome look(Visit visit, UUID reading, SignedInAgent agent) {
        return switch (readings.photo(reading)) {
            case PhotoOutcome.Awaited _ -> new VisitOutcome.PhotoAwaited();
            case PhotoOutcome.Arrived(var photo) ->
                visits.addPhoto(
                        visit,
                        photo.jpeg(),
                        agent,
                        new AuditEvent.CardPhotoRead(Identification.outcomes(List.of(PASSED))));
            case PhotoOutcome.Refused(List<CheckResult> checks) ->
                visits.dropCard(visit, agent, new AuditEvent.CardRefused(Identification.outcomes(checks)))
                                instanceof VisitOutcome.Continued(Visit back)
                        ? new VisitOutcome.PhotoRefused(back, checks)
                        : new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE);
            case PhotoOutcome.Missing(String problem) ->
                visits.dropCard(visit, agent, new AuditEvent.CardPhotoMissing())
                                instanceof VisitOutcome.Continued(Visit back)
                        ? new VisitOutcome.PhotoMissing(back, problem)
                        : new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE);
        };
    }
}
