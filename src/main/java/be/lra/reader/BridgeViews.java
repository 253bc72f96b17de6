package be.lra.reader;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what people see of a bridge: what they said about it, and its last word. */
@Component
class BridgeViews {

    private final HeartbeatRows heartbeats;
    private final ReaderStatuses statuses;

    BridgeViews(HeartbeatRows heartbeats, ReaderStatuses statuses) {
        this.heartbeats = heartbeats;
        this.statuses = statuses;
    }

    BridgeView of(Bridge bridge) {
        Optional<ReaderHeartbeat> lastWord = heartbeats.findByBridge(bridge.id());
        return new BridgeView(
                bridge.id(),
                bridge.desk(),
                bridge.name(),
                bridge.blockReason(),
                bridge.fingerprint().forPeople(),
                bridge.enrolledAt(),
                bridge.host(),
                lastWord.map(ReaderHeartbeat::host).orElse(""),
                statuses.of(bridge, lastWord));
    }
}
