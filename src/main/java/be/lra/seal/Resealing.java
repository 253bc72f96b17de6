package be.lra.seal;

import be.lra.identity.Sealed;
import be.lra.persistence.Conflict;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals anew, each night, what still hangs on another key than the one in use. Any number of nodes may do so at once: a row
 * is changed only while it is as it was read.
 */
@Component
public class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 200; // rows of one transaction, so that nobody waits for it

    /** What one going through came to. */
    public record Done(int sealedAnew, int notOpened) {

        Done and(Done other) {
            return new Done(sealedAnew + other.sealedAnew, notOpened + other.notOpened);
        }
    }

    private final List<SealedColumn> columns;
    private final SealedRows rows;
    private final Sealing sealing;
    private final TransactionTemplate transaction;

    Resealing(List<SealedColumn> columns, SealedRows rows, Sealing sealing, PlatformTransactionManager transactions) {
        this.columns = columns;
        this.rows = rows;
        this.sealing = sealing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Goes through everything once. */
    @Scheduled(cron = "${lra.secrets.sealed-anew-every-day-at:0 15 4 * * *}", zone = "Europe/Brussels")
    public Done runOnce() {
        Done done = columns.stream().map(this::sealAnew).reduce(new Done(0, 0), Done::and);
        if (done.notOpened() > 0) {
            LOG.error("{} sealed secrets do not open: a key is missing, or rows were changed", done.notOpened());
        }
        if (done.sealedAnew() > 0) {
            LOG.info("{} secrets were sealed anew with {}", done.sealedAnew(), sealing.inUse());
        }
        return done;
    }

    private Done sealAnew(SealedColumn column) {
        var done = new Done(0, 0);
        String after = "";
        List<SealedRows.Row> batch;
        do {
            String from = after;
            batch = rows.underOtherKeys(column, sealing.inUse(), from, BATCH);
            done = done.and(sealAnew(column, batch));
            after = batch.isEmpty() ? from : batch.getLast().id();
        } while (batch.size() == BATCH);
        return done;
    }

    private Done sealAnew(SealedColumn column, List<SealedRows.Row> batch) {
        return Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(
                _ -> batch.stream().map(row -> sealAnew(column, row)).reduce(new Done(0, 0), Done::and))));
    }

    private Done sealAnew(SealedColumn column, SealedRows.Row row) {
        byte[] clear;
        try {
            clear = sealing.open(column.purpose(), row.id(), row.sealed());
        } catch (IllegalStateException shut) {
            return new Done(0, 1); // the others go on; what it is for says so when it is used
        }
        Sealed renewed = sealing.seal(column.purpose(), row.id(), clear);
        return new Done(rows.replace(column, row, renewed), 0);
    }
}
