package be.lra.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The connections of repositories: those of the pool, but lonely ones to a page that only reads ({@link Reading}). */
final class PiecemealReads extends DelegatingDataSource implements InfrastructureProxy {

    private final DataSource transactions;
    private final StandAlone statements;

    PiecemealReads(DataSource transactions, StandAlone statements) {
        super(transactions);
        this.transactions = transactions;
        this.statements = statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Reading.isPiecemeal() && TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? statements.getConnection()
                : transactions.getConnection();
    }

    @Override
    public Object getWrappedObject() {
        return transactions;
    }
}
