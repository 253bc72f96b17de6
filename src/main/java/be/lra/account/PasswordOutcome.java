package be.lra.account;

import java.time.Instant;

/** What came of the first half of signing in. An unknown name, a wrong password and an ended key answer alike. */
public sealed interface PasswordOutcome {

    /** User name and password are right; the step says which code is asked for now. */
    record Right(SignInStep step) implements PasswordOutcome {}

    record Wrong() implements PasswordOutcome {}

    /** User name and password are right, but the holder had the keys frozen: a desk gives new ones. */
    record Frozen() implements PasswordOutcome {}

    /** Too many tries: user name and password were not even looked at. */
    record Wait(Instant until) implements PasswordOutcome {}
}
