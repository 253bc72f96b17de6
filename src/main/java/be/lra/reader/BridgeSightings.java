package be.lra.reader;

import be.lra.office.DeskBridges;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the office how the reader programs of its desks are doing. */
@Component
class BridgeSightings implements DeskBridges {

    private final HeartbeatRows heartbeats;

    BridgeSightings(HeartbeatRows heartbeats) {
        this.heartbeats = heartbeats;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Sighting> sightings(Instant now) {
        return heartbeats.findAll().stream()
                .collect(Collectors.toMap(ReaderHeartbeat::desk, heartbeat -> sighting(heartbeat, now)));
    }

    private static Sighting sighting(ReaderHeartbeat heartbeat, Instant now) {
        ReaderStatus status = heartbeat.status();
        return new Sighting(
                status.bridgeSeenAt().orElse(Instant.EPOCH),
                status.problemAt(now),
                status.readerName(),
                status.bridgeVersion());
    }
}
