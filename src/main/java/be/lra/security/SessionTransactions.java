package be.lra.security;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of sessions: one to save, none to load, which is one statement. Their library has one place for both. */
final class SessionTransactions implements TransactionOperations {

    private static final ScopedValue<Boolean> LOADING = ScopedValue.newInstance();

    private final TransactionTemplate transaction;

    SessionTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW); // as the library does
    }

    /** Runs what only loads. */
    static <T extends @Nullable Object> T loading(ScopedValue.CallableOp<T, RuntimeException> load) {
        return ScopedValue.where(LOADING, true).call(load);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return LOADING.isBound() ? action.doInTransaction(new SimpleTransactionStatus()) : transaction.execute(action);
    }
}
