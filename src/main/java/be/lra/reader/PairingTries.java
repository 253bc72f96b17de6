package be.lra.reader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** How often somebody tried something in the running window of time. */
@Entity
class PairingTries {

    @Id
    private String id;

    private Instant windowStart;
    private int tries;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected PairingTries() {}

    /** Counts one more, in a new window where the last is over; returns how many there are in it now. */
    int another(Instant now, Duration window) {
        if (!now.isBefore(windowStart.plus(window)) || now.isBefore(windowStart)) {
            windowStart = now;
            tries = 0;
        }
        return ++tries;
    }

    Instant windowEnd(Duration window) {
        return windowStart.plus(window);
    }
}
