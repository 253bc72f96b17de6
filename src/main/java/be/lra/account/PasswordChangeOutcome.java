package be.lra.account;

import java.time.Instant;

/** What came of changing the password. */
public sealed interface PasswordChangeOutcome {

    /**
     * The new password counts, and every other session of the account is over.
     *
     * @param renewed the session to go on with
     */
    record Changed(SignInOutcome.SignedIn renewed) implements PasswordChangeOutcome {}

    /** The proof of the session is too old: nothing changed, the holder proves a key once more. */
    record Stale() implements PasswordChangeOutcome {}

    /** The present password was not typed right. */
    record WrongPresent() implements PasswordChangeOutcome {}

    /** The new password is the present one. */
    record SameAsPresent() implements PasswordChangeOutcome {}

    record NewRefused(PasswordProblem why) implements PasswordChangeOutcome {}

    /** Too many tries: nothing was looked at. */
    record Wait(Instant until) implements PasswordChangeOutcome {}
}
