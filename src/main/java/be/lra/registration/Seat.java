package be.lra.registration;

import be.lra.audit.Actor;
import be.lra.office.SignedInAgent;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Who works, for which office, at which desk. */
@Embeddable
record Seat(UUID agent, UUID office, UUID desk) {

    /** @throws IllegalStateException if the agent has chosen no desk */
    static Seat of(SignedInAgent agent) {
        UUID desk = agent.desk();
        if (desk == null) {
            throw new IllegalStateException("the agent has chosen no desk");
        }
        return new Seat(agent.agentId(), agent.office(), desk);
    }

    Actor actor() {
        return new Actor.Agent(agent, office, desk);
    }
}
