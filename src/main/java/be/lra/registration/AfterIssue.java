package be.lra.registration;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.persistence.Conflict;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What an agent can still do to a registration that was issued: a new letter, another address, or taking it back. The mail of the letter
 * may be leaving in the same instant: an act that loses against it is run again.
 */
@Service
@PreAuthorize("hasRole('AGENT')")
public class AfterIssue {

    private final IssuedCases cases;
    private final ContactCorrection correction;

    AfterIssue(IssuedCases cases, ContactCorrection correction) {
        this.cases = cases;
        this.correction = correction;
    }

    /** A new code and a new link to the same address; the old ones are void at once. */
    public NewLetterOutcome reissueLetter(Reference reference, ReprintReason reason) {
        return Conflict.runAgain(() -> cases.reissueLetter(reference, reason));
    }

    /** A new link to the same address, while the letter lives; the earlier link is void at once. */
    public LinkOutcome resendLink(Reference reference) {
        return Conflict.runAgain(() -> cases.resendLink(reference));
    }

    /** From when the link may be sent again; empty where it may not, or for a registration of another office. */
    @Touches(DataAction.READ)
    public Optional<Instant> resendFrom(Reference reference) {
        return cases.resendFrom(reference);
    }

    /** Another address or language, while the visitor may still be in the hall: a new letter and a new link (domain.md 4). */
    public CorrectionOutcome correctContact(Reference reference, EmailEntry entry) {
        return Conflict.runAgain(() -> correction.correct(reference, entry));
    }

    /** Voids letter and link. */
    @Touches(DataAction.DELETE)
    public RevocationOutcome revoke(Reference reference, RevocationReason reason) {
        return Conflict.runAgain(() -> cases.revoke(reference, reason));
    }

    /** The agent opened the letter for printing. */
    public void letterOpened(Reference reference) {
        cases.letterOpened(reference);
    }
}
