package be.lra.fas;

import be.lra.office.FederalErrand;
import java.io.Serializable;

/**
 * An agent who has gone to the federal service.
 *
 * @param errand for what
 * @param counted whether the budget of the address was used
 */
public record DeskAttempt(FasAttempt attempt, FederalErrand errand, boolean counted) implements Serializable {}
