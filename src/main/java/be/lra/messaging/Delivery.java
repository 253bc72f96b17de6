package be.lra.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands, for the screen of the agent.
 *
 * @param attempts attempts begun so far
 * @param reasonCode why the last attempt did not succeed, a stable code; message key {@code messaging.reason.<code>}
 * @param nextAttemptAt when it is tried again, only while it is queued
 */
public record Delivery(
        UUID id,
        DeliveryState state,
        int attempts,
        @Nullable String reasonCode,
        Instant changedAt,
        @Nullable Instant nextAttemptAt) {}
