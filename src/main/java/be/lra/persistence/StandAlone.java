package be.lra.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for statements that need no transaction: outside of one each is committed by itself, inside of one they
 * belong to it. They have a pool of their own, for a connection that is switched over and back takes two statements more
 * for each of theirs.
 */
final class StandAlone extends DelegatingDataSource implements InfrastructureProxy, AutoCloseable {

    private final HikariDataSource transactions;
    private final HikariDataSource statements;

    /** @param transactions the pool of the settings; this one has half as many connections at most, and one while nobody asks */
    StandAlone(HikariDataSource transactions, MeterRegistry meters) {
        super(transactions);
        this.transactions = transactions;
        var config = new HikariConfig();
        transactions.copyStateTo(config);
        config.setPoolName("statements");
        config.setAutoCommit(true);
        config.setMaximumPoolSize(Math.max(2, transactions.getMaximumPoolSize() / 2));
        config.setMinimumIdle(1);
        config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        config.setInitializationFailTimeout(-1); // a database that is away is told by the other pool
        this.statements = new HikariDataSource(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return statements.getConnection();
    }

    /** Under this name Spring keeps the connection of the transaction. */
    @Override
    public Object getWrappedObject() {
        return transactions;
    }

    @Override
    public void close() {
        statements.close();
    }
}
