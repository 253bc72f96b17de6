package be.lra.activation;

import java.time.Instant;

/** What came of asking for the link once more. */
public sealed interface LinkResend {

    /**
     * A new link leaves by mail; the earlier ones open nothing any more.
     *
     * @param number how many times this pair's link has been sent again, from 1
     */
    record Resent(int number) implements LinkResend {}

    /** The last mail has only just left. */
    record TooSoon(Instant possibleFrom) implements LinkResend {}

    /** It was sent again as often as the limit allows; a new letter brings a new link. */
    record UsedUp() implements LinkResend {}

    /** There is no living pair. */
    record NotPending() implements LinkResend {}
}
