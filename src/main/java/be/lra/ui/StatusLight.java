package be.lra.ui;

import java.util.Optional;

/**
 * One light of the row at the top of the desk: whether something the agent depends on is ready. Every bean of this type
 * gets a light. Asked every few seconds in the request of each open screen, so an answer comes from memory.
 */
public interface StatusLight {

    /** Place in the row, smallest first. */
    int order();

    /** Message key of the light's own name. */
    String labelKey();

    /** Empty where the light does not concern the one who is signed in. */
    Optional<LightState> state();
}
