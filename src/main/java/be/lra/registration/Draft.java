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

    @Column(columnDefinition = "mediumblob")
    private byte @Nullable [] photo;

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

    void save(String newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    void show(byte @Nullable [] newPhoto) {
        photo = newPhoto;
    }
}
