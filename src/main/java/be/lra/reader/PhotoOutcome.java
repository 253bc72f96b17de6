package be.lra.reader;

import be.lra.identity.CheckResult;
import java.util.List;

/** What became of a photo that was to follow the texts of its card. */
public sealed interface PhotoOutcome {

    /** It is still being read. */
    record Awaited() implements PhotoOutcome {}

    /** It came, and its digest is the one that the card's issuer signed. */
    record Arrived(CardPhoto.Read photo) implements PhotoOutcome {}

    /** It came and is not the photo that was signed: nothing of this card may be believed any more. */
    record Refused(List<CheckResult> checks) implements PhotoOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }

    /**
     * It will not come.
     *
     * @param problem a stable code, as in {@link ReadingOutcome.Unreadable}
     */
    record Missing(String problem) implements PhotoOutcome {}
}
