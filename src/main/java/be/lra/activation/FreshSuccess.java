package be.lra.activation;

import java.time.Instant;
import java.util.UUID;

/**
 * An activation that succeeded a moment ago in this browser.
 *
 * @param at when the last proof was given
 */
public record FreshSuccess(UUID account, Instant at) {}
