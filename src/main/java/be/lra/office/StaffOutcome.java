package be.lra.office;

import java.time.Instant;
import java.util.Set;

/** What came of an administrator's act about an agent or a role. */
public sealed interface StaffOutcome {

    record Saved() implements StaffOutcome {}

    /** Nothing changes before another administrator approves it; it waits until then. */
    record Proposed(Instant until) implements StaffOutcome {}

    /** Nothing was saved: another administrator has to agree, and has to be told why in 1 to 300 signs. */
    record ReasonMissing() implements StaffOutcome {}

    /** Nothing was saved, for these reasons. */
    record Invalid(Set<StaffProblem> problems) implements StaffOutcome {
        public Invalid {
            problems = Set.copyOf(problems);
        }
    }

    /** Nothing was saved: somebody else changed it after it was shown. */
    record Stale() implements StaffOutcome {}
}
