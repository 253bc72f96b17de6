package be.lra.reader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The last word of a desk's bridge. */
@Entity
@Table(name = "reader_status")
class ReaderHeartbeat {

    @Id
    private UUID desk;

    private long sentAt;
    private Instant seenAt;
    private String readerName;
    private boolean cardPresent;
    private String problem;
    private String bridgeVersion;
    private long clockOffset;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ReaderHeartbeat() {}

    UUID desk() {
        return desk;
    }

    /** Microseconds since 1970, by the bridge's clock: what it sends next must be later. */
    long sentAt() {
        return sentAt;
    }

    ReaderStatus status() {
        return new ReaderStatus(
                Optional.of(seenAt),
                !readerName.isEmpty(),
                readerName,
                cardPresent,
                problem.isEmpty() ? Optional.empty() : Optional.of(problem),
                bridgeVersion,
                Duration.ofMillis(clockOffset));
    }
}
