package be.lra.office;

import java.time.Instant;
import java.util.Map;

/** What came of proposing texts or a logo for letters and mails. */
public sealed interface PaperOutcome {

    /** Another administrator decides. */
    record Proposed(Instant until) implements PaperOutcome {}

    /** What was typed is what holds already. */
    record Unchanged() implements PaperOutcome {}

    /** The other administrator needs a reason of 1 to 300 signs. */
    record ReasonMissing() implements PaperOutcome {}

    /** These texts need another look. */
    record Invalid(Map<String, PaperProblem> problems) implements PaperOutcome {
        public Invalid {
            problems = Map.copyOf(problems);
        }
    }

    /** Somebody else's proposal was approved after the page was shown. */
    record Stale() implements PaperOutcome {}
}
