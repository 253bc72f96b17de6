package be.lra.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How the card reader of a desk is doing, as its bridge last told.
 *
 * @param bridgeSeenAt last signed message of the bridge; empty if there never was one
 * @param lastProblem a stable code such as {@code no-reader}, empty when all is well; message keys
 *     {@code reader.problem.<code>.what}, {@code .meaning} and {@code .next}
 * @param clockOffset how far the server's clock is ahead of the counter PC's
 * @param cardSince since when there is a card in the reader; empty where there is none
 * @param lastReadAt when the last card was read to its end; empty if there never was one
 */
public record ReaderStatus(
        Optional<Instant> bridgeSeenAt,
        boolean readerPresent,
        String readerName,
        boolean cardPresent,
        Optional<Instant> cardSince,
        Optional<String> lastProblem,
        String bridgeVersion,
        Duration clockOffset,
        Optional<Instant> lastReadAt) {

    /** The problem code of a bridge that does not report. */
    public static final String BRIDGE_AWAY = "bridge-away";

    /** The problem code of a desk that no bridge serves. */
    public static final String NOT_ENROLLED = "not-enrolled";

    /** The problem code of a desk whose bridge is blocked. */
    public static final String BRIDGE_BLOCKED = "bridge-blocked";

    /** The problem code of a key that two PCs use. */
    public static final String TWO_BRIDGES = "two-bridges";

    /** What the server knows by itself, whether the bridge reports or not. */
    private static final Set<String> WITHOUT_BRIDGE = Set.of(NOT_ENROLLED, BRIDGE_BLOCKED);

    static final Duration SILENCE = Duration.ofMillis(4_500); // two heartbeats of 2 s and a little: said within five

    /** Of a desk that no bridge serves. */
    public static ReaderStatus notEnrolled() {
        return neverSeen().withProblem(NOT_ENROLLED);
    }

    /** Of a desk whose bridge has not reported yet. */
    static ReaderStatus neverSeen() {
        return new ReaderStatus(
                Optional.empty(),
                false,
                "",
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                Duration.ZERO,
                Optional.empty());
    }

    /** Of a desk for exercises, whose cards are simulated: always ready. */
    static ReaderStatus simulated(Instant now) {
        return new ReaderStatus(
                Optional.of(now),
                true,
                "Simulator",
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                Duration.ZERO,
                Optional.empty());
    }

    ReaderStatus withProblem(String problem) {
        return new ReaderStatus(
                bridgeSeenAt,
                readerPresent,
                readerName,
                cardPresent,
                cardSince,
                Optional.of(problem),
                bridgeVersion,
                clockOffset,
                lastReadAt);
    }

    /** Whether the card in the reader was read to its end: it is not read again until it was taken out. */
    public boolean isCardRead() {
        return cardPresent
                && cardSince
                        .flatMap(since -> lastReadAt.filter(read -> !read.isBefore(since)))
                        .isPresent();
    }

    /** Whether the bridge reported within the last four and a half seconds. */
    public boolean isConnectedAt(Instant now) {
        return bridgeSeenAt.filter(seen -> seen.isAfter(now.minus(SILENCE))).isPresent();
    }

    /** What to tell the agent: the problem, or {@value #BRIDGE_AWAY}; empty when a card can be read. */
    public Optional<String> problemAt(Instant now) {
        return isConnectedAt(now)
                        || lastProblem.filter(WITHOUT_BRIDGE::contains).isPresent()
                ? lastProblem
                : Optional.of(BRIDGE_AWAY);
    }
}
