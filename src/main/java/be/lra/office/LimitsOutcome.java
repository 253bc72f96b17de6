package be.lra.office;

import java.time.Instant;
import java.util.Set;

/** What came of proposing limits for an office. */
public sealed interface LimitsOutcome {

    /** Another administrator decides. */
    record Proposed(Instant until) implements LimitsOutcome {}

    /** What was typed is what holds already. */
    record Unchanged() implements LimitsOutcome {}

    /** The other administrator needs a reason of 1 to 300 signs. */
    record ReasonMissing() implements LimitsOutcome {}

    /** These are no numbers, or too high. */
    record Invalid(Set<LimitField> fields) implements LimitsOutcome {
        public Invalid {
            fields = Set.copyOf(fields);
        }
    }

    /** Somebody else's proposal was approved after the page was shown. */
    record Stale() implements LimitsOutcome {}
}
