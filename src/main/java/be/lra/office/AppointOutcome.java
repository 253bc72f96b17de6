package be.lra.office;

import java.util.Set;

/** What came of appointing an agent. */
public sealed interface AppointOutcome {

    /** The agent can sign in with this password once, to choose his own; nobody can see it again. */
    record Appointed(InitialPassword password) implements AppointOutcome {}

    /** Nobody was appointed, for these reasons. */
    record Invalid(Set<StaffProblem> problems) implements AppointOutcome {
        public Invalid {
            problems = Set.copyOf(problems);
        }
    }
}
