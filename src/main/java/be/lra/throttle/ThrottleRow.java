package be.lra.throttle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The budget of one counted thing. Changed by conditional UPDATE only. */
@Entity
@Table(name = "throttle")
class ThrottleRow {

    @Id
    private String id;

    private int tries;
    private Instant windowEndsAt;
    private int penalties;
    private @Nullable Instant blockedUntil;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected ThrottleRow() {}

    int tries() {
        return tries;
    }

    int penalties() {
        return penalties;
    }

    boolean isBlockedAt(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    Instant endOfWait() {
        return blockedUntil == null ? windowEndsAt : blockedUntil;
    }
}
