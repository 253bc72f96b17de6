package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How the newest code of a purpose stands, for the page that asks for it.
 *
 * @param expiresAt empty until its mail leaves
 * @param again from when another may be asked for
 */
public record CodeStatus(UUID code, boolean usable, Optional<Instant> expiresAt, Instant again) {}
