package be.lra.reader;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One card in the reader of a desk: opened with a nonce, filled with its texts, then its photo, each taken once. */
@Entity
class CardReading {

    private static final int LONGEST_OUTCOME = 8_000; // signs of JSON
    private static final int LONGEST_PHOTO = 16_384; // bytes, as CardFile.PHOTO

    /** How far the reading has come. */
    enum State {
        OPEN,
        /** Verified but for the photo, which is still being read. */
        TEXTS,
        /** An agent took the texts; the photo is still being read. */
        TAKEN,
        VERIFIED,
        REFUSED,
        UNREADABLE,
        /** The photo for the agent who took the texts. */
        PHOTO,
        PHOTO_REFUSED,
        PHOTO_MISSING;

        /** What an agent who waits for a card is given. */
        static final Set<State> FOR_WHO_WAITS = EnumSet.of(TEXTS, VERIFIED, REFUSED, UNREADABLE);

        /** Whether nothing more may come from the bridge. */
        boolean isFinal() {
            return this != OPEN && this != TEXTS && this != TAKEN;
        }
    }

    @Id
    private UUID id;

    private UUID desk;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte[] nonce;
    private Instant openedAt;
    private Instant expiresAt;

    @Column(length = LONGEST_OUTCOME)
    private @Nullable String outcome;

    @Column(length = LONGEST_PHOTO)
    private byte @Nullable [] photo;

    private String photoDigest;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected CardReading() {}

    CardReading(UUID id, UUID desk, byte[] nonce, Instant openedAt, Instant expiresAt) {
        this.id = id;
        this.desk = desk;
        this.state = State.OPEN;
        this.nonce = nonce.clone();
        this.openedAt = openedAt;
        this.expiresAt = expiresAt;
        this.photoDigest = "";
    }

    UUID id() {
        return id;
    }

    UUID desk() {
        return desk;
    }

    State state() {
        return state;
    }

    byte[] nonce() {
        return nonce.clone();
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** JSON; empty while open, and beside a photo that follows. */
    String outcome() {
        return outcome == null ? "" : outcome;
    }

    /** What the photo that follows must have; empty where none follows. */
    String photoDigest() {
        return photoDigest;
    }

    byte[] photo() {
        return photo == null ? new byte[0] : photo.clone();
    }
}
