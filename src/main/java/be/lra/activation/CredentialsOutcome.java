package be.lra.activation;

import be.lra.account.CredentialsCheck;
import java.time.Instant;

/** What came of choosing user name and password at home. */
public sealed interface CredentialsOutcome {

    /** Kept; what the first code takes is on its way, or still good. */
    record Kept() implements CredentialsOutcome {}

    record Refused(CredentialsCheck.Refused why) implements CredentialsOutcome {}

    /** Too many were tried; the next may be after this time. */
    record Wait(Instant until) implements CredentialsOutcome {}

    /** This browser does not hold the case any more; its progress says where it goes on. */
    record Lost() implements CredentialsOutcome {}
}
