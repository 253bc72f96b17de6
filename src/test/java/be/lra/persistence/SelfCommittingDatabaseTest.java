package be.lra.persistence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SelfCommittingDatabaseTest {

    private final String fingerprint = (UUID.randomUUID() + "").replace("-", "").repeat(2);

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DataSource pool;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void statementOutsideATransactionIsKept() throws SQLException {
        insert();

        try (Connection other = pool.getConnection()) {
            assertThat(rows(other)).isEqualTo(1);
        }
    }

    @Test
    void statementInsideATransactionIsUndoneWithIt() {
        transactions.executeWithoutResult(transaction -> {
            insert();
            assertThat(rows()).isEqualTo(1);
            transaction.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void transactionsSwitchNothing() {
        Session first = inATransaction(this::session);

        Session second = inATransaction(this::session);

        assertThat(second).isEqualTo(first); // the pool gives a thread its last connection again
    }

    @Test
    void poolGetsItsConnectionsBackAsTheyWere() throws SQLException {
        insert();

        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    /** @param options how often an option was set in it, such as autocommit */
    private record Session(int connection, int options) {}

    private Session session() {
        return new Session(
                requireNonNull(sql.queryForObject("select connection_id()", Integer.class)),
                requireNonNull(sql.queryForObject(
                        "show session status like 'Com_set_option'", (row, number) -> row.getInt(2))));
    }

    private <T> T inATransaction(Supplier<T> work) {
        return requireNonNull(transactions.execute(transaction -> work.get()));
    }

    private void insert() {
        sql.update(
                "insert into known_root (fingerprint, certificate) values (?, ?)",
                fingerprint,
                HexFormat.of().parseHex("00"));
    }

    private int rows() {
        return requireNonNull(sql.queryForObject(
                "select count(*) from known_root where fingerprint = ?", Integer.class, fingerprint));
    }

    private int rows(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*) from known_root where fingerprint = ?")) {
            statement.setString(1, fingerprint);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
