package be.lra.activation;

import java.time.Instant;
import java.util.UUID;

/** The citizen has an active key: published in the transaction that activated it. */
public record ActivationCompleted(UUID registration, UUID account, Instant at) {}
