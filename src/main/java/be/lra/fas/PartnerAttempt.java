package be.lra.fas;

import be.lra.account.SignInMeans;
import java.io.Serializable;

/**
 * A citizen who has gone to the federal service.
 *
 * @param means chosen before
 */
public record PartnerAttempt(FasAttempt attempt, SignInMeans means) implements Serializable {}
