package be.lra.registration;

import be.lra.audit.Actor;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Who works, for which office, at which desk. */
@Embeddable
record Seat(UUID agent, UUID office, UUID desk) {

    Actor actor() {
        return new Actor.Agent(agent, office, desk);
    }
}
