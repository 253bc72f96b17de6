package be.lra.office;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the reader programs of the desks last told; answered by the module that hears them. */
public interface DeskBridges {

    /** The programs that ever reported, by desk. */
    Map<UUID, Sighting> sightings(Instant now);

    /**
     * The last word of a reader program.
     *
     * @param problem why no card can be read now, a stable code with the message key {@code reader.problem.<code>.what};
     *     empty when all is well
     * @param reader the name of the card reader; empty without one
     * @param version of the program
     */
    record Sighting(Instant at, Optional<String> problem, String reader, String version) {}
}
