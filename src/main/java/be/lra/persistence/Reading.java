package be.lra.persistence;

import java.util.concurrent.Callable;

/**
 * How transactions that only read are run. A page that shows a few rows of one person loses nothing if each statement sees
 * the database as it is at that moment, and wins a COMMIT; whoever compares or counts needs one picture, the usual way.
 */
public final class Reading {

    private static final ScopedValue<Boolean> PIECEMEAL = ScopedValue.newInstance();

    private Reading() {}

    /** Runs what it is given; within it each statement of a transaction that only reads sees what is committed by then. */
    public static <T> T piecemeal(Callable<T> work) throws Exception {
        return ScopedValue.where(PIECEMEAL, true).call(work::call);
    }

    static boolean isPiecemeal() {
        return PIECEMEAL.isBound();
    }
}
