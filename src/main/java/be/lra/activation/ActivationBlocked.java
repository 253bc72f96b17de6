package be.lra.activation;

import java.time.Instant;
import java.util.UUID;

/** Too many wrong codes were typed at home: published in the transaction that counted the last one. */
public record ActivationBlocked(UUID registration, Instant at) {}
