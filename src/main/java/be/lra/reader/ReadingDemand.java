package be.lra.reader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Until when an agent of a desk waits for a card: as long as his screen asks for one, and some seconds more. */
@Entity
class ReadingDemand {

    static final Duration LASTS = Duration.ofSeconds(10); // several looks of the screen, which come every second
    static final Duration RENEWED_AT = Duration.ofSeconds(6); // what is left when it is written again

    @Id
    private UUID desk;

    private Instant wantedUntil;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ReadingDemand() {}

    boolean holdsAt(Instant now) {
        return now.isBefore(wantedUntil);
    }
}
