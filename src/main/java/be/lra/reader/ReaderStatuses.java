package be.lra.reader;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the readers of the desks do: what their bridges told, and what the server knows about the bridges. */
@Component
class ReaderStatuses {

    private final Bridges bridges;
    private final HeartbeatRows heartbeats;
    private final Clock clock;

    ReaderStatuses(Bridges bridges, HeartbeatRows heartbeats, Clock clock) {
        this.bridges = bridges;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    ReaderStatus of(UUID desk) {
        return bridges.findByServes(desk)
                .map(bridge -> of(bridge, heartbeats.findByBridge(bridge.id())))
                .orElseGet(ReaderStatus::notEnrolled);
    }

    /** Of every desk that a bridge serves, by desk. */
    Map<UUID, ReaderStatus> all() {
        Map<UUID, ReaderHeartbeat> words =
                heartbeats.findAll().stream().collect(Collectors.toMap(ReaderHeartbeat::bridge, Function.identity()));
        return bridges.findByServesIsNotNull().stream()
                .collect(Collectors.toMap(
                        Bridge::desk, bridge -> of(bridge, Optional.ofNullable(words.get(bridge.id())))));
    }

    ReaderStatus of(Bridge bridge, Optional<ReaderHeartbeat> lastWord) {
        Instant now = clock.instant();
        ReaderStatus told = lastWord.map(word -> word.status(now)).orElseGet(ReaderStatus::neverSeen);
        return bridge.state() == Bridge.State.BLOCKED ? told.withProblem(ReaderStatus.BRIDGE_BLOCKED) : told;
    }
}
