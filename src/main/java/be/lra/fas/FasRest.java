package be.lra.fas;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this node knows of the federal service's health: nobody is sent to a service that did not answer a moment ago. */
final class FasRest {

    private static final Duration BELIEVED = Duration.ofMinutes(1); // ours: how long an answer stands for the next

    private final Duration rest;
    private @Nullable Instant heardAt;
    private @Nullable Instant restsUntil;

    FasRest(Duration rest) {
        this.rest = rest;
    }

    synchronized boolean isResting(Instant now) {
        return restsUntil != null && now.isBefore(restsUntil);
    }

    /** Whether it has not been heard for a while. */
    synchronized boolean isUnheard(Instant now) {
        return heardAt == null || !now.isBefore(heardAt.plus(BELIEVED));
    }

    synchronized void spoke(Instant now) {
        heardAt = now;
        restsUntil = null;
    }

    synchronized void wasSilent(Instant now) {
        heardAt = null;
        restsUntil = now.plus(rest);
    }
}
