package be.lra.office;

import java.time.Instant;
import java.util.Set;

/** What came of proposing a rule about a kind of document. */
public sealed interface DocumentRuleOutcome {

    /** Another administrator decides. */
    record Proposed(Instant until) implements DocumentRuleOutcome {}

    /** What was typed is what holds already. */
    record Unchanged() implements DocumentRuleOutcome {}

    /** The other administrator needs a reason of 1 to 300 signs. */
    record ReasonMissing() implements DocumentRuleOutcome {}

    /** These need another look. */
    record Invalid(Set<DocumentField> fields) implements DocumentRuleOutcome {
        public Invalid {
            fields = Set.copyOf(fields);
        }
    }

    /** Somebody else's proposal was approved after the page was shown. */
    record Stale() implements DocumentRuleOutcome {}
}
