package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A digital key as its owner sees it.
 *
 * @param lastUsedAt empty until the first sign-in with it
 */
public record KeyView(
        UUID id,
        DigitalKeyType type,
        KeyState state,
        Instant activatedAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt) {}
