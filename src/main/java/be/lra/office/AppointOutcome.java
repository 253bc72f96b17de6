package be.lra.office;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What came of appointing an agent. */
public sealed interface AppointOutcome {

    /**
     * The agent can sign in with this password once, to choose his own; nobody can see it again.
     *
     * @param waitsUntil until when the role waits for another administrator; empty if it holds from its first day on
     */
    record Appointed(InitialPassword password, Optional<Instant> waitsUntil) implements AppointOutcome {}

    /** Nobody was appointed: another administrator has to agree to the role, and has to be told why in 1 to 300 signs. */
    record ReasonMissing() implements AppointOutcome {}

    /** Nobody was appointed, for these reasons. */
    record Invalid(Set<StaffProblem> problems) implements AppointOutcome {
        public Invalid {
            problems = Set.copyOf(problems);
        }
    }
}
