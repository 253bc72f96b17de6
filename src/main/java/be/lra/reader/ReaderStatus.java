package be.lra.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the card reader of a desk is doing, as its bridge last told.
 *
 * @param bridgeSeenAt last signed message of the bridge; empty if there never was one
 * @param lastProblem a stable code such as {@code no-reader}, empty when all is well; message keys
 *     {@code reader.problem.<code>.what}, {@code .meaning} and {@code .next}
 * @param clockOffset how far the server's clock is ahead of the counter PC's
 */
public record ReaderStatus(
        Optional<Instant> bridgeSeenAt,
        boolean readerPresent,
        String readerName,
        boolean cardPresent,
        Optional<String> lastProblem,
        String bridgeVersion,
        Duration clockOffset) {

    /** The problem code of a bridge that does not report. */
    public static final String BRIDGE_AWAY = "bridge-away";

    private static final Duration SILENCE = Duration.ofSeconds(8); // three heartbeats of 2.5 s

    /** Of a desk that never had a bridge. */
    public static ReaderStatus neverSeen() {
        return new ReaderStatus(Optional.empty(), false, "", false, Optional.empty(), "", Duration.ZERO);
    }

    /** Whether the bridge reported within the last eight seconds. */
    public boolean isConnectedAt(Instant now) {
        return bridgeSeenAt.filter(seen -> seen.isAfter(now.minus(SILENCE))).isPresent();
    }

    /** What to tell the agent: the bridge's own problem, or {@value #BRIDGE_AWAY}; empty when a card can be read. */
    public Optional<String> problemAt(Instant now) {
        return isConnectedAt(now) ? lastProblem : Optional.of(BRIDGE_AWAY);
    }
}
