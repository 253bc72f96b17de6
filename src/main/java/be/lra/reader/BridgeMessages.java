package be.lra.reader;

import be.lra.reader.BridgeAnswer.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets each message of a bridge in once, on any number of nodes, in the transaction of the work it asks for. */
@Component
class BridgeMessages {

    private final HeartbeatRows heartbeats;
    private final Clock clock;

    BridgeMessages(HeartbeatRows heartbeats, Clock clock) {
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    /** Does the work, unless this message or a later one of the same bridge was here before. */
    BridgeAnswer once(BridgeCaller caller, Supplier<BridgeAnswer> work) {
        if (heartbeats.advance(caller.bridge(), caller.sentAt(), clock.instant()) == 1) {
            return work.get();
        }
        Optional<ReaderHeartbeat> last = heartbeats.findByBridge(caller.bridge());
        if (last.isEmpty() && heartbeats.begin(caller.bridge(), caller.sentAt(), clock.instant()) == 1) {
            return work.get();
        }
        long after = last.map(ReaderHeartbeat::sentAt).orElse(caller.sentAt());
        return new Refused(Refusal.REPLAYED, Map.of("sent-after", Long.toString(after)));
    }

    void tell(BridgeCaller caller, SeenByBridge seen) {
        heartbeats.tell(caller.bridge(), seen, clock.instant());
    }

    /** A card was read to its end. */
    void read(BridgeCaller caller) {
        heartbeats.read(caller.bridge(), clock.instant());
    }
}
