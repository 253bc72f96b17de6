package be.lra.fas;

import be.lra.account.SignInOutcome;

/** What came of somebody who came back from the federal service. */
public sealed interface PartnerArrival {

    /**
     * Signed in.
     *
     * @param there to sign out there again
     */
    record SignedIn(SignInOutcome.SignedIn here, FasSession there) implements PartnerArrival {}

    record Refused(PartnerTrouble why) implements PartnerArrival {}
}
