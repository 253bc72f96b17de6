package be.lra.office;

import java.util.Set;

/** What came of an administrator's act about an agent or a role. */
public sealed interface StaffOutcome {

    record Saved() implements StaffOutcome {}

    /** Nothing was saved, for these reasons. */
    record Invalid(Set<StaffProblem> problems) implements StaffOutcome {
        public Invalid {
            problems = Set.copyOf(problems);
        }
    }

    /** Nothing was saved: somebody else changed it after it was shown. */
    record Stale() implements StaffOutcome {}
}
