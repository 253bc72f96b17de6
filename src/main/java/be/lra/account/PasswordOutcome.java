package be.lra.account;

import java.time.Instant;
import java.util.UUID;

/** What came of the first half of signing in. An unknown name, a wrong password and an ended key answer alike. */
public sealed interface PasswordOutcome {

    /** User name and password are right; the step says which code is asked for now. */
    record Right(SignInStep step) implements PasswordOutcome {}

    /** User name and password were all that was asked for: they are right, and the session may be opened. */
    record SignedIn(SignInOutcome.SignedIn opened) implements PasswordOutcome {}

    /** User name and password are right, but no key of the account reaches what the service asks for. */
    record NoKeyReaches() implements PasswordOutcome {}

    /** User name and password are right, but the password is too short to be all that protects. */
    record TooShortAlone() implements PasswordOutcome {}

    record Wrong() implements PasswordOutcome {}

    /** User name and password are right, but the holder had the keys frozen: a desk gives new ones. */
    record Frozen(UUID account) implements PasswordOutcome {}

    /**
     * User name and password are right, but the time of the last key has passed.
     *
     * @param at when
     */
    record Lapsed(Instant at) implements PasswordOutcome {}

    /** Too many tries: user name and password were not even looked at. */
    record Wait(Instant until) implements PasswordOutcome {}
}
