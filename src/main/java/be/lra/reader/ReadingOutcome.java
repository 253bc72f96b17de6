package be.lra.reader;

import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.PersonIdentity;
import java.time.Instant;
import java.util.List;

/** What came out of one card in the reader of a desk. */
public sealed interface ReadingOutcome {

    /** When the server had the card's files, or the report that there are none. */
    Instant readAt();

    /** A card whose files the server verified; the photo may follow. */
    record Verified(PersonIdentity person, EidEvidence evidence, CardPhoto photo, AddressOnCard address, Instant readAt)
            implements ReadingOutcome {

        /** Masked: nothing of the card reaches a log. */
        @Override
        public String toString() {
            return "Verified[masked, readAt=" + readAt + "]";
        }
    }

    /** A card that was read, but a check failed: nothing on it may be believed, so nothing of it is handed out. */
    record Refused(List<CheckResult> checks, Instant readAt) implements ReadingOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }

    /**
     * A card that could not be read to the end.
     *
     * @param problem a stable code such as {@code card-removed}; message keys {@code reader.problem.<code>.what},
     *     {@code .meaning} and {@code .next}
     */
    record Unreadable(String problem, Instant readAt) implements ReadingOutcome {}
}
