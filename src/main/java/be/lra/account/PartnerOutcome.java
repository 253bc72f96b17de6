package be.lra.account;

/** What came of a sign-in that the federal service vouches for. */
public sealed interface PartnerOutcome {

    record SignedIn(SignInOutcome.SignedIn opened) implements PartnerOutcome {}

    /** Nobody with this number has an account here. */
    record NotKnown() implements PartnerOutcome {}

    /** The holder had the keys frozen: a desk gives new ones. */
    record Frozen() implements PartnerOutcome {}
}
