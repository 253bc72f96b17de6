package be.lra.activation;

import java.time.Instant;

/**
 * How the newest pair of a registration stands, for the desk.
 *
 * @param state already {@link PairState#EXPIRED} when the time has passed, even before the sweep noted it
 * @param attemptsLeft wrong codes that may still be typed at home
 */
public record PairStatus(PairState state, int attemptsLeft, Instant expiresAt) {}
