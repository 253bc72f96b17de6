package be.lra.office;

import java.time.Instant;
import java.util.Optional;

/**
 * How the office deals with a kind of document now, as its administrator sees it.
 *
 * @param basis to be handed back with a change
 * @param since when two administrators decided it; empty for what holds from the start
 */
public record DocumentRuleOverview(DocumentKind kind, int basis, DocumentRule rule, Optional<Instant> since) {}
