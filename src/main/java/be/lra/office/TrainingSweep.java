package be.lra.office;

import be.lra.audit.Actor;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the training of those whose role ran out: no hand ended it, so nobody was there to see. Every node looks.
 *
 * @see "src/docs/decisions/0923-who-practises-and-until-when.md"
 */
@Component
class TrainingSweep {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingSweep.class);
    private static final Actor SWEEP = new Actor.Machine("training-sweep");

    private final Agents agents;
    private final EndOfTraining end;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrainingSweep(Agents agents, EndOfTraining end, TransactionTemplate transaction, Clock clock) {
        this.agents = agents;
        this.end = end;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT35S")
    void runOnce() {
        for (Agent trainee : agents.findByTrainingIsNotNull()) {
            try {
                transaction.executeWithoutResult(_ -> end.leaveIfGone(trainee.id(), SWEEP, clock.instant()));
            } catch (ConcurrencyFailureException otherNode) {
                LOG.debug("agent {} is looked at again in the next round", trainee.id());
            }
        }
    }
}
