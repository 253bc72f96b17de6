package be.lra.account;

/** What came of the second half of signing in. */
public sealed interface SignInOutcome {

    record SignedIn(SignedInCitizen citizen) implements SignInOutcome {}

    record Refused(CodeOutcome why) implements SignInOutcome {}
}
