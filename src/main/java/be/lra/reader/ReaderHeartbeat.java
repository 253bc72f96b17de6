package be.lra.reader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last word of a bridge. */
@Entity
@Table(name = "reader_status")
class ReaderHeartbeat {

    private static final Duration TWICE = Duration.ofSeconds(30); // a dozen heartbeats

    @Id
    private UUID bridge;

    private long sentAt;
    private Instant seenAt;
    private String readerName;
    private boolean cardPresent;
    private @Nullable Instant cardSince;
    private String problem;
    private String bridgeVersion;
    private long clockOffset;
    private String host;

    @SuppressWarnings("UnusedVariable") // HeartbeatRows.tell writes and compares it
    private String instance;

    @SuppressWarnings("UnusedVariable") // HeartbeatRows.tell writes and compares it
    private String instanceBefore;

    private @Nullable Instant twiceAt;
    private @Nullable Instant lastReadAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ReaderHeartbeat() {}

    UUID bridge() {
        return bridge;
    }

    /** Microseconds since 1970, by the bridge's clock: what it sends next must be later. */
    long sentAt() {
        return sentAt;
    }

    /** What the PC calls itself now; may be empty. */
    String host() {
        return host;
    }

    ReaderStatus status(Instant now) {
        Optional<String> told = problem.isEmpty() ? Optional.empty() : Optional.of(problem);
        return new ReaderStatus(
                Optional.of(seenAt),
                !readerName.isEmpty(),
                readerName,
                cardPresent,
                Optional.ofNullable(cardSince),
                runsTwice(now) ? Optional.of(ReaderStatus.TWO_BRIDGES) : told,
                bridgeVersion,
                Duration.ofMillis(clockOffset),
                Optional.ofNullable(lastReadAt));
    }

    /** Whether two processes spoke in turn with the same key: one that was started anew never gives way to the old one. */
    private boolean runsTwice(Instant now) {
        return twiceAt != null && twiceAt.isAfter(now.minus(TWICE));
    }
}
