package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A digital key as its owner sees it.
 *
 * @param name what its holder calls it
 * @param lastUsedAt empty until the first sign-in with it
 */
public record KeyView(
        UUID id,
        DigitalKeyType type,
        KeyState state,
        Optional<String> name,
        Instant activatedAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt) {

    /** Masked: what people call their things never reaches a log. */
    @Override
    public String toString() {
        return "KeyView[" + id + ", " + type + ", " + state + "]";
    }
}
