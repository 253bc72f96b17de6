package be.lra.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Keys that their holder had frozen, as the office sees them; never whose.
 *
 * @param reference which the holder read on the page
 * @param keys how many
 */
public record FrozenCaseView(UUID id, String reference, int keys, Instant raisedAt) {}
