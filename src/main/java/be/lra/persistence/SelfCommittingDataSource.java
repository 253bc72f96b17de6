package be.lra.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of the pool for statements that need no transaction: outside of one each is committed by itself, inside
 * of one they belong to it. The pool's own connections never commit by themselves, so that a transaction need not
 * switch that off and on again: two statements less for each.
 */
final class SelfCommittingDataSource extends DelegatingDataSource implements InfrastructureProxy {

    private final DataSource pool;

    SelfCommittingDataSource(DataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /** The pool gets its connection back as it was: it resets what was changed. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            connection.setAutoCommit(true);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Under this name Spring keeps the connection of the transaction. */
    @Override
    public Object getWrappedObject() {
        return pool;
    }
}
