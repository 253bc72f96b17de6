package be.lra.office;

import java.time.Instant;
import java.util.Optional;

/**
 * How the office deals with a kind of document now, as its administrator sees it.
 *
 * @param basis to be handed back with a change
 * @param since when two administrators decided it; empty for what holds from the start
 */
public record DocumentRuleOverview(DocumentKind kind, int basis, DocumentRule rule, Optional<Instant> since) {

    /** Days of grace beside the whole months of the rule: offices decide months, the installation may set days. */
    public int graceDays() {
        return since.isEmpty() ? kind.startGraceDays() : 0;
    }
}
