package be.lra.account;

import be.lra.identity.EmailReading;
import java.time.Instant;

/** What came of asking for another address, or of confirming it. */
public sealed interface EmailChangeOutcome {

    /** A code is on its way to the new address. */
    record Sent() implements EmailChangeOutcome {}

    /** The new address is proven and counts. */
    record Changed() implements EmailChangeOutcome {}

    /** The proof of the session is too old: nothing changed, the holder proves a key once more. */
    record Stale() implements EmailChangeOutcome {}

    /** No new address waits to be confirmed. */
    record NothingAsked() implements EmailChangeOutcome {}

    record NoAddress(EmailReading.Reason why) implements EmailChangeOutcome {}

    /** It is the present address. */
    record SameAsPresent() implements EmailChangeOutcome {}

    /** The last code was asked for a moment ago, or there were too many. */
    record TooSoon(Instant again) implements EmailChangeOutcome {}

    record CodeRefused(CodeOutcome why) implements EmailChangeOutcome {}

    /** Keys of another account are tied to it; told only to who reads its mail. */
    record InUse() implements EmailChangeOutcome {}
}
