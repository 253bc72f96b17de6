package be.lra.registration;

import be.lra.account.KeyLink;
import be.lra.identity.CheckResult;
import be.lra.identity.EmailReading;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.Language;
import be.lra.identity.MrzReading;
import be.lra.registry.RegisterIssue;
import be.lra.registry.RegisterTrouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came of one act of the agent during a visit. Only outcomes with a visit changed the draft. */
public sealed interface VisitOutcome {

    /** The draft is saved; go to {@link Visit#step()}. */
    record Continued(Visit visit) implements VisitOutcome {}

    /** No card was read since the last time somebody asked. */
    record NoCard() implements VisitOutcome {}

    /** A card is on the draft; the registers were not asked yet: show it, then {@link RegistrationDesk#lookUp}. */
    record CardShown(Visit visit) implements VisitOutcome {}

    /** A card that could not be read to the end; {@code problem} is a code of the reader. */
    record CardUnreadable(String problem) implements VisitOutcome {}

    /** A card whose checks failed: nothing on it is believed. */
    record CardRefused(List<CheckResult> checks) implements VisitOutcome {}

    /** The photo of the card is still being read. */
    record PhotoAwaited() implements VisitOutcome {}

    /** The photo is beside the texts now; what the agent works on stays as it is. */
    record PhotoShown(Visit visit) implements VisitOutcome {}

    /** No photo came after the texts, so the card counts as not read; {@code problem} is a code of the reader. */
    record PhotoMissing(Visit visit, String problem) implements VisitOutcome {}

    /** The photo that came is not the one that was signed: nothing on the card is believed any more. */
    record PhotoRefused(Visit visit, List<CheckResult> checks) implements VisitOutcome {}

    record MrzRejected(MrzReading.Rejected rejection) implements VisitOutcome {}

    /**
     * The same document was read before and said something else: say why, and it is taken.
     *
     * @param fields what says something else now
     */
    record CorrectionAsksMotive(Set<PersonField> fields) implements VisitOutcome {}

    /** The document or the person rules the visit out. */
    record Stopped(StopReason reason) implements VisitOutcome {}

    /**
     * The office does not accept documents of this kind.
     *
     * @param kind message key {@code registration.checklist.<kind>}
     * @param since first day in Belgium
     * @param words of the office for its agents, in the languages that have any
     */
    record KindNotAccepted(String kind, LocalDate since, Map<Language, String> words) implements VisitOutcome {
        public KindNotAccepted {
            words = Map.copyOf(words);
        }
    }

    /** No answer is not "nobody": the draft stands, ask again. */
    record RegisterAway(Visit visit, RegisterTrouble trouble, Optional<Instant> retryAt) implements VisitOutcome {}

    /**
     * The register answers that it will not answer.
     *
     * @param code as the register gave it, to be shown
     */
    record RegisterDeclined(Visit visit, String code) implements VisitOutcome {}

    /** Too much was looked up: the draft stands, ask again then. */
    record LookupsPaused(Visit visit, Instant until) implements VisitOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements VisitOutcome {}

    record CreationRefused(List<RegisterIssue> issues) implements VisitOutcome {}

    /**
     * Something was not stated, or nothing was said of a point of the document.
     *
     * @param points codes of these points
     */
    record AttestationsMissing(Set<Attestation> missing, Set<String> points) implements VisitOutcome {}

    record EmailUnreadable(EmailReading.Reason reason) implements VisitOutcome {}

    record EmailRefused(EmailProblem problem) implements VisitOutcome {}

    /** Keys are tied to this address: tell the visitor, tick it, try again. */
    record EmailLinked(KeyLink link) implements VisitOutcome {}

    /** The visit cannot be worked on from here. */
    record Gone(GoneReason reason) implements VisitOutcome {}
}
