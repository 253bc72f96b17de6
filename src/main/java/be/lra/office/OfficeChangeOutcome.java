package be.lra.office;

import java.util.Map;

/** What came of changing the details of an office. */
public sealed interface OfficeChangeOutcome {

    record Saved() implements OfficeChangeOutcome {}

    /** Nothing was saved: these fields need another look. */
    record Invalid(Map<OfficeField, FieldProblem> problems) implements OfficeChangeOutcome {
        public Invalid {
            problems = Map.copyOf(problems);
        }
    }

    /** Nothing was saved: somebody else changed the office after it was shown. */
    record Stale() implements OfficeChangeOutcome {}
}
