package be.lra.reader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets the cards that no agent took, and the codes that nobody typed. Every node may do it at any time. */
@Service
@EnableScheduling
class ReaderSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderSweep.class);
    private static final Duration CODES_KEPT = Duration.ofHours(1); // to tell an expired code from a wrong one

    private final ReadingRows readings;
    private final DemandRows demands;
    private final Pairings pairings;
    private final PairingBudget budget;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReaderSweep(
            ReadingRows readings,
            DemandRows demands,
            Pairings pairings,
            PairingBudget budget,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.readings = readings;
        this.demands = demands;
        this.pairings = pairings;
        this.budget = budget;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Deletes what is over; returns how many readings that were. One transaction a table: none holds the rows of one while it
     * waits for another's.
     */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    public int sweep() {
        Instant now = clock.instant();
        removed(() -> demands.removeExpired(now));
        removed(() -> pairings.removeExpired(now.minus(CODES_KEPT)));
        removed(() -> budget.sweep(now));
        return removed(() -> readings.removeExpired(now));
    }

    private int removed(IntSupplier rows) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> rows.getAsInt()));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("somebody else wanted the same rows: the next sweep has them", e);
            return 0;
        }
    }
}
