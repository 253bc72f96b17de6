package be.lra.throttle;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets budgets that no longer count: there is one for every name and address that anybody ever typed. */
@Component
public class ThrottleSweep {

    private static final int BATCH = 10_000; // rows of one statement, so that no try waits for it

    private final ThrottleRows rows;
    private final ThrottleProperties settings;
    private final Clock clock;

    ThrottleSweep(ThrottleRows rows, ThrottleProperties settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks once, and returns how many budgets were forgotten. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public int sweep() {
        Instant now = clock.instant();
        return rows.removeOlder(now.minus(settings.quiet()), now, BATCH);
    }
}
