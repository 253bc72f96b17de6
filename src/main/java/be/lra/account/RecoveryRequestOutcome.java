package be.lra.account;

import java.time.Instant;

/** What came of asking for the user name or for a new password. Whether anybody is called so is never told. */
public sealed interface RecoveryRequestOutcome {

    /** If the account exists, a mail is on its way. */
    record Asked() implements RecoveryRequestOutcome {}

    /** Too much was asked from this connection: nothing was looked at. */
    record Wait(Instant until) implements RecoveryRequestOutcome {}
}
