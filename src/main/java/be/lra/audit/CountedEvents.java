package be.lra.audit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many events of each kind this node has written since it started, for operators: the meter {@code lra.audit.events}. */
@Component
class CountedEvents {

    private final MeterRegistry meters;

    CountedEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts it once the running transaction has been committed. */
    void count(String kind) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                meters.counter("lra.audit.events", "kind", kind).increment();
            }
        });
    }
}
