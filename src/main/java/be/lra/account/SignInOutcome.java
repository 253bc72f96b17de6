package be.lra.account;

import java.util.Optional;
import java.util.UUID;

/** What came of the second half of signing in. */
public sealed interface SignInOutcome {

    /**
     * The session is open.
     *
     * @param office which registered the citizen
     * @param name comparable, by which the browser is known from now on
     */
    record SignedIn(SignedInCitizen citizen, Optional<UUID> office, String name) implements SignInOutcome {

        /** Masked: user names never reach a log. */
        @Override
        public String toString() {
            return "SignedIn[" + citizen + "]";
        }
    }

    record Refused(ProofOutcome why) implements SignInOutcome {}

    /** The key ended between password and code. */
    record Ended() implements SignInOutcome {}
}
