package be.lra.office;

import java.time.Instant;

/** How an agent's attempt to sign in ended. */
public sealed interface SignInOutcome {

    record SignedIn(SignedInAgent agent) implements SignInOutcome {}

    /** Wrong name, wrong password, blocked or without a role: never told apart to the person who tries. */
    record Refused() implements SignInOutcome {}

    /** Too many wrong passwords from here, for known and unknown names alike. */
    record TooMany(Instant until) implements SignInOutcome {}
}
