package be.lra.audit;

import java.time.Instant;
import java.util.Optional;

/** When the first marked event of the log was written. No place of the log is looked at twice: what is sealed stays as it is. */
class FirstMark {

    private final LogRecords records;
    private Optional<Instant> found = Optional.empty();
    private long looked;

    FirstMark(LogRecords records) {
        this.records = records;
    }

    /**
     * Asked only where an event without a mark waits: never, some time after all nodes mark what they write.
     *
     * @return empty as long as the log holds no marked one
     */
    synchronized Optional<Instant> within(LogHead head) {
        if (head.size() < looked) { // the database of an earlier hour was put back
            found = Optional.empty();
            looked = 0;
        }
        if (found.isEmpty() && looked < head.size()) {
            found = records.firstMarked(looked);
            looked = head.size();
        }
        return found;
    }
}
