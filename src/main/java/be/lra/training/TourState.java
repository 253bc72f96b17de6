package be.lra.training;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a trainee is with the guided tour.
 *
 * @param step to be done now; empty where all are done
 * @param putAway whether the trainee put the coach away for a while
 * @param beganAt when the tour began, or began anew
 */
public record TourState(Optional<TourStep> step, boolean putAway, Instant beganAt) {

    /** How many steps are done. */
    public int done() {
        return step.map(open -> open.number() - 1).orElse(TourStep.values().length);
    }
}
