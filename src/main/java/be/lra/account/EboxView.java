package be.lra.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A consent to the eBox as its holder sees it.
 *
 * @param termsVersion of the text that was agreed to
 */
public record EboxView(String termsVersion, Instant givenAt, Optional<Instant> withdrawnAt, EboxChoices choices) {}
