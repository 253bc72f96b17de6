package be.lra.reader;

import be.lra.audit.Actor;
import java.util.UUID;

/**
 * A bridge that proved to be the one of its desk.
 *
 * @param version of its program, as it signed it
 * @param sentAt microseconds since 1970, as the bridge signed it
 */
record BridgeCaller(UUID bridge, UUID desk, UUID office, String version, long sentAt) {

    Actor.Bridge actor() {
        return new Actor.Bridge(office, desk);
    }
}
