package be.lra.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agent has gathered during an open visit; the only place that ever holds the photo of a chip. */
@Entity(name = "registration_draft")
class Draft {

    @Id
    private UUID registration;

    @Version
    private @Nullable Long version;

    private UUID agent;
    private UUID office;

    @Column(columnDefinition = "longtext")
    private String content;

    /** Comes beside whatever else is saved, so it is written by statements of its own. */
    @Column(columnDefinition = "mediumblob", updatable = false)
    private byte @Nullable [] photo;

    @Column(updatable = false)
    private @Nullable UUID photoReading;

    @SuppressWarnings("UnusedVariable") // orders the agent's own visits
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Draft() {}

    Draft(UUID registration, Seat seat, String content, Instant now) {
        this.registration = registration;
        this.agent = seat.agent();
        this.office = seat.office();
        this.content = content;
        this.savedAt = now;
    }

    UUID registration() {
        return registration;
    }

    long version() {
        return version == null ? 0 : version;
    }

    boolean belongsTo(UUID who, UUID where) {
        return agent.equals(who) && office.equals(where);
    }

    String content() {
        return content;
    }

    Optional<byte[]> photo() {
        return Optional.ofNullable(photo);
    }

    /** The reading of the card whose photo is still to come. */
    Optional<UUID> photoReading() {
        return Optional.ofNullable(photoReading);
    }

    void save(String newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }
}
