package be.lra.persistence;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two transactions that wanted the same row: the database lets one lose, on a Galera cluster only at commit. The loser
 * has changed nothing and is simply run again.
 */
public final class Conflict {

    private static final int TRIES = 3;

    private Conflict() {}

    /** Runs a whole transaction, again if it lost a conflict, at most three times. */
    public static <T> T runAgain(Supplier<T> transaction) {
        return runAgain(transaction, TRIES);
    }

    private static <T> T runAgain(Supplier<T> transaction, int triesLeft) {
        try {
            return transaction.get();
        } catch (ConcurrencyFailureException lost) {
            if (triesLeft == 1) {
                throw lost;
            }
            return runAgain(transaction, triesLeft - 1);
        }
    }
}
