package be.lra.activation;

import java.time.Instant;

/**
 * A pair just issued.
 *
 * @param code in clear, for the letter; it cannot be had again
 * @param expiresAt of code and link together: the end of a day in Belgium
 */
public record IssuedPair(ActivationCode code, Instant expiresAt) {}
