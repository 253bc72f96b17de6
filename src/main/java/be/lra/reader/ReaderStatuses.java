package be.lra.reader;

import be.lra.office.Offices;
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
    private final Offices offices;
    private final Clock clock;

    ReaderStatuses(Bridges bridges, HeartbeatRows heartbeats, Offices offices, Clock clock) {
        this.offices = offices;
        this.bridges = bridges;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    ReaderStatus of(UUID desk) {
        return bridges.findByServes(desk)
                .map(bridge -> of(bridge, heartbeats.findByBridge(bridge.id())))
                .orElseGet(() ->
                        isForExercises(desk) ? ReaderStatus.simulated(clock.instant()) : ReaderStatus.notEnrolled());
    }

    private boolean isForExercises(UUID desk) {
        return offices.desk(desk)
                .filter(known -> offices.isForExercises(known.office()))
                .isPresent();
    }

    /** Of every desk that a bridge serves, and of those for exercises, by desk. */
    Map<UUID, ReaderStatus> all() {
        Map<UUID, ReaderHeartbeat> words =
                heartbeats.findAll().stream().collect(Collectors.toMap(ReaderHeartbeat::bridge, Function.identity()));
        Map<UUID, ReaderStatus> all = bridges.findByServesIsNotNull().stream()
                .collect(Collectors.toMap(
                        Bridge::desk, bridge -> of(bridge, Optional.ofNullable(words.get(bridge.id())))));
        offices.forExercises().stream()
                .flatMap(office -> offices.desks(office).stream())
                .forEach(desk -> all.put(desk.id(), ReaderStatus.simulated(clock.instant())));
        return all;
    }

    ReaderStatus of(Bridge bridge, Optional<ReaderHeartbeat> lastWord) {
        Instant now = clock.instant();
        ReaderStatus told = lastWord.map(word -> word.status(now)).orElseGet(ReaderStatus::neverSeen);
        return bridge.state() == Bridge.State.BLOCKED ? told.withProblem(ReaderStatus.BRIDGE_BLOCKED) : told;
    }
}
