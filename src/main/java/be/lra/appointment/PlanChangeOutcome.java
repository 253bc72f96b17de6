package be.lra.appointment;

import java.util.Map;

/** What came of changing the plan of an office. */
public sealed interface PlanChangeOutcome {

    record Saved() implements PlanChangeOutcome {}

    /** Nothing was saved: these details make no sense. */
    record Invalid(Map<PlanField, PlanProblem> problems) implements PlanChangeOutcome {
        public Invalid {
            problems = Map.copyOf(problems);
        }
    }

    /** Nothing was saved: somebody else changed the plan meanwhile. */
    record Stale() implements PlanChangeOutcome {}
}
