package be.lra.registration;

import be.lra.account.KeyLink;
import be.lra.identity.EmailReading;
import java.time.Instant;

/** What came of correcting where the link goes, or in which language. */
public sealed interface CorrectionOutcome {

    /** A new letter and a new link, to the corrected address; the old ones are void. */
    record Corrected(RegistrationRecord registration, Letter letter) implements CorrectionOutcome {}

    record EmailUnreadable(EmailReading.Reason reason) implements CorrectionOutcome {}

    record EmailRefused(EmailProblem problem) implements CorrectionOutcome {}

    /** Keys are tied to the address: the visitor has to know and agree first. */
    record EmailLinked(KeyLink link) implements CorrectionOutcome {}

    /** Too many addresses were asked about; the next answer comes then. */
    record Paused(Instant until) implements CorrectionOutcome {}

    /** Address and language are as they were. */
    record NothingChanged() implements CorrectionOutcome {}

    /** Another agent, or the time of the visit is over: it takes a new visit (domain.md 4). */
    record NewVisitNeeded() implements CorrectionOutcome {}

    record NotOpen(RegistrationState state) implements CorrectionOutcome {}

    record OwnCase() implements CorrectionOutcome {}

    /** Desk, agent or office has issued all letters of the day; the last one stays good. */
    record CapReached(CapScope scope) implements CorrectionOutcome {}

    /** The agent has to show first that it is he. */
    record ProofAsked() implements CorrectionOutcome {}

    record NotFound() implements CorrectionOutcome {}
}
