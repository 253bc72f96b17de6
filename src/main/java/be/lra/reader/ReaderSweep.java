package be.lra.reader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the cards that no agent took, and the codes that nobody typed. Every node may do it at any time. */
@Service
@EnableScheduling
class ReaderSweep {

    private static final Duration CODES_KEPT = Duration.ofHours(1); // to tell an expired code from a wrong one

    private final ReadingRows readings;
    private final DemandRows demands;
    private final Pairings pairings;
    private final PairingBudget budget;
    private final Clock clock;

    ReaderSweep(ReadingRows readings, DemandRows demands, Pairings pairings, PairingBudget budget, Clock clock) {
        this.readings = readings;
        this.demands = demands;
        this.pairings = pairings;
        this.budget = budget;
        this.clock = clock;
    }

    /** Deletes what is over; returns how many readings that were. */
    @Transactional
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    public int sweep() {
        Instant now = clock.instant();
        demands.removeExpired(now);
        pairings.removeExpired(now.minus(CODES_KEPT));
        budget.sweep(now);
        return readings.removeExpired(now);
    }
}
