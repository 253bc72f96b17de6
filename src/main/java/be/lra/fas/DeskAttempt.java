package be.lra.fas;

import be.lra.office.FederalErrand;
import java.io.Serializable;

/**
 * An agent who has gone to the federal service.
 *
 * @param errand for what
 */
public record DeskAttempt(FasAttempt attempt, FederalErrand errand) implements Serializable {}
