package be.lra.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends lapsed pairs and abandoned visits, on every node; the version of the row decides which node does it. The paper
 * code refuses after its time whether this has run or not.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Limit BATCH = Limit.of(200);
    private static final List<RegistrationState> OPEN = List.of(RegistrationState.PENDING, RegistrationState.BLOCKED);

    private final Registrations registrations;
    private final Closing closing;
    private final DailyCap cap;
    private final RegistrationProperties settings;
    private final Clock clock;

    Sweep(Registrations registrations, Closing closing, DailyCap cap, RegistrationProperties settings, Clock clock) {
        this.registrations = registrations;
        this.closing = closing;
        this.cap = cap;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks once, and returns how many registrations this node ended. */
    @Scheduled(fixedDelayString = "${lra.registration.sweep-every:PT1M}", initialDelayString = "PT30S")
    int runOnce() {
        Instant now = clock.instant();
        Instant abandonedBefore = now.minus(settings.timebox());
        Stream<UUID> due = Stream.concat(
                registrations.findLapsed(OPEN, now, BATCH).stream(),
                registrations.findStartedBefore(RegistrationState.DRAFT, abandonedBefore, BATCH).stream());
        cap.forgetOldDays();
        return (int) due.filter(id -> ended(id, abandonedBefore)).count();
    }

    private boolean ended(UUID id, Instant abandonedBefore) {
        try {
            return closing.lapse(id, abandonedBefore);
        } catch (ConcurrencyFailureException e) {
            LOG.debug("registration {} was ended by another node", id);
            return false;
        }
    }
}
