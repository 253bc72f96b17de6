package be.lra.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attempts to sign in made in one window of time, and until when the next has to wait (security.md 4). */
@Entity(name = "sign_in_budget")
class Attempts {

    static final Duration WINDOW = Duration.ofSeconds(60); // security.md 4
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15); // security.md 4
    private static final int MOST_DOUBLINGS = 4; // 60 s doubled four times passes the longest wait

    @Id
    private String id;

    private int failures;
    private Instant windowStart;
    private @Nullable Instant waitUntil;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Attempts() {}

    Attempts(String id, Instant now) {
        this.id = id;
        this.windowStart = now;
    }

    String id() {
        return id;
    }

    /** The time the next attempt has to wait for, if it has to. */
    Optional<Instant> waitAt(Instant now) {
        return Optional.ofNullable(waitUntil).filter(now::isBefore);
    }

    /**
     * One attempt more. The one that reaches the limit makes the next wait 60 s; each after it doubles the wait.
     *
     * @param limit attempts free in a window
     */
    void another(Instant now, int limit) {
        if (isForgottenAt(now, limit)) {
            failures = 0;
            windowStart = now;
        }
        failures++;
        waitUntil = failures < limit ? null : now.plus(wait(failures - limit));
    }

    private static Duration wait(int beyond) {
        Duration doubled = WINDOW.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private boolean isForgottenAt(Instant now, int limit) {
        return (failures < limit || waitUntil == null)
                ? !now.isBefore(windowStart.plus(WINDOW))
                : !now.isBefore(waitUntil.plus(LONGEST_WAIT));
    }
}
