package be.lra.openid;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what services got once it serves nothing any more, not even as a hint for signing out. */
@Component
public class ServiceSweep {

    static final Duration KEPT = Duration.ofDays(1); // longer than any session
    private static final int BATCH = 1000; // rows of one statement, so that nobody waits for it

    private final ServiceAuthorizations authorizations;
    private final Clock clock;

    ServiceSweep(ServiceAuthorizations authorizations, Clock clock) {
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /** Looks once, and returns how many rows were forgotten. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3M")
    @Transactional
    public int sweep() {
        return authorizations.removeOlder(clock.instant().minus(KEPT), BATCH);
    }
}
