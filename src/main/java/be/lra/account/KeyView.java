package be.lra.account;

import java.time.Instant;
import java.util.UUID;

/** A digital key as its owner sees it. */
public record KeyView(UUID id, DigitalKeyType type, KeyState state, Instant activatedAt, Instant expiresAt) {}
