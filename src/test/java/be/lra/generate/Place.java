package be.lra.generate;

import be.lra.audit.Actor;
import java.util.List;
import java.util.UUID;

/** An office with those who work in it. */
public record Place(UUID office, String name, List<UUID> desks, List<UUID> agents) {

    public Place {
        desks = List.copyOf(desks);
        agents = List.copyOf(agents);
    }

    /** Somebody at one of the desks: as a rule the same agent at the same desk. */
    public Actor.Agent seat(Chance chance) {
        int agent = chance.below(agents.size());
        int desk = chance.percent(90) ? agent : chance.below(desks.size());
        return new Actor.Agent(agents.get(agent), office, desks.get(desk % desks.size()));
    }

    /** The address of a desk's PC: private (RFC 1918 §3). */
    public String address(Actor.Agent seat) {
        return "10." + Math.floorMod(office.hashCode(), 200) + ".0." + (10 + desks.indexOf(seat.desk()));
    }
}
