package be.lra.activation;

import java.time.Instant;
import java.util.Optional;

/**
 * How the newest pair of a registration stands, for the desk.
 *
 * @param state already {@link PairState#EXPIRED} when the time has passed, even before the sweep noted it
 * @param attemptsLeft wrong codes that may still be typed at home
 * @param resendFrom from when the link may be sent again; empty where it may not any more
 */
public record PairStatus(PairState state, int attemptsLeft, Instant expiresAt, Optional<Instant> resendFrom) {}
