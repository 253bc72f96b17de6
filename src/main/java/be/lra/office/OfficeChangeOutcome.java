package be.lra.office;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What came of changing the details of an office. */
public sealed interface OfficeChangeOutcome {

    record Saved() implements OfficeChangeOutcome {}

    /**
     * What one administrator changes alone is saved; the rest waits for another one.
     *
     * @param until when it lapses
     */
    record Proposed(Instant until) implements OfficeChangeOutcome {}

    /** Nothing was saved: another administrator has to agree to these fields, and needs a reason of 1 to 300 signs. */
    record ReasonMissing(Set<OfficeField> fields) implements OfficeChangeOutcome {
        public ReasonMissing {
            fields = Set.copyOf(fields);
        }
    }

    /** Nothing was saved: these fields need another look. */
    record Invalid(Map<OfficeField, FieldProblem> problems) implements OfficeChangeOutcome {
        public Invalid {
            problems = Map.copyOf(problems);
        }
    }

    /** Nothing was saved: somebody else changed the office after it was shown. */
    record Stale() implements OfficeChangeOutcome {}
}
