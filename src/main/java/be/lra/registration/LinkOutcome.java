package be.lra.registration;

import java.time.Instant;

/** What came of sending the mailed link again. */
public sealed interface LinkOutcome {

    /** A new link leaves now; the earlier one is void, the letter stays good. */
    record Resent() implements LinkOutcome {}

    /** The last mail has only just left. */
    record TooSoon(Instant possibleFrom) implements LinkOutcome {}

    /** It was sent as often as is allowed; a new letter brings a new link. */
    record UsedUp() implements LinkOutcome {}

    /** No link for a registration in this state. */
    record NotOpen(RegistrationState state) implements LinkOutcome {}

    /** The agent's own registration: a colleague has to do it. */
    record OwnCase() implements LinkOutcome {}

    record NotFound() implements LinkOutcome {}
}
