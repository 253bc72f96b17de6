package be.lra.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The readers that an agent may see.
 *
 * @param desks every desk of the office, or the agent's own
 * @param blockedElsewhere reader programs that are blocked and serve no desk any more
 */
public record ReaderOverview(List<DeskReader> desks, List<BridgeView> blockedElsewhere) {

    public ReaderOverview {
        desks = List.copyOf(desks);
        blockedElsewhere = List.copyOf(blockedElsewhere);
    }

    /**
     * A desk and the reader program that serves it.
     *
     * @param bridge empty as long as none was connected
     */
    public record DeskReader(UUID desk, String name, Optional<BridgeView> bridge) {}
}
