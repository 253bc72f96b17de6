package be.lra.audit;

import be.lra.MutableClock;
import be.lra.audit.log.DatabaseLog;
import be.lra.audit.log.Finding;
import be.lra.audit.log.LogCheck;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.RowKey;
import be.lra.audit.log.VerifierKey;
import be.lra.identity.Keyring;
import jakarta.persistence.EntityManager;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail with a sealer of its own, whose key only the test knows. */
class LogFixture {

    static final LogKey KEY = LogKey.draw("lra.example/audit", new SecureRandom());
    static final List<VerifierKey> TRUSTED = List.of(KEY.verifier());

    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final DataSource pool;
    private final MutableClock clock;
    private final Keyring keyring;
    private final EntityManager entities;
    final LogSealer sealer;

    @Autowired
    LogFixture(
            AuditTrail trail,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            JdbcTemplate template,
            DataSource pool,
            MutableClock clock,
            Keyring keyring,
            EntityManager entities) {
        this.trail = trail;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.pool = pool;
        this.clock = clock;
        this.keyring = keyring;
        this.entities = entities;
        this.sealer = sealerWith(template, KEY, List.of());
    }

    LogSealer sealerWith(JdbcTemplate template, LogKey key, List<String> earlier) {
        return sealerWith(template, new SealProperties(key.secretText(), earlier, null, Duration.ofHours(2), null));
    }

    LogSealer sealerWith(JdbcTemplate template, SealProperties settings) {
        var records = new LogRecords(template);
        var guard = new SealGuard(records, settings, new RowKeys(keyring), trail, entities);
        return new LogSealer(records, settings, new CheckpointArchive(records, settings), guard, transaction, clock);
    }

    void empty() {
        List.of("audit_event", "audit_leaf", "audit_node", "audit_checkpoint")
                .forEach(table -> sql("delete from " + table));
    }

    /** Adds entries a second apart. */
    void happen(int events) {
        for (int i = 0; i < events; i++) {
            clock.advance(Duration.ofSeconds(1));
            transaction.executeWithoutResult(status -> trail.append(
                    new AuditEvent.CardRead(1, Map.of("photo-digest", "PASSED")),
                    new Actor.Machine("test"),
                    Subject.none()));
        }
    }

    /** Changes the database behind the back of the application. */
    void sql(String statement) {
        jdbc.sql(statement).update();
    }

    String note(long number) {
        return jdbc.sql("select note from audit_checkpoint where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    Optional<Finding> check(String... keptElsewhere) {
        return check(new RowKeys(keyring).all(), keptElsewhere);
    }

    /** As somebody checks who was given the public key alone. */
    Optional<Finding> checkWithoutRowKeys() {
        return check(List.of());
    }

    private Optional<Finding> check(List<RowKey> rowKeys, String... keptElsewhere) {
        var check = new LogCheck(TRUSTED, rowKeys);
        for (String note : keptElsewhere) {
            Optional<Finding> wrong = check.keep("kept", note);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        try (Connection connection = pool.getConnection()) {
            return new DatabaseLog(connection).check(check);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String export() throws Exception {
        var out = new StringWriter();
        try (Connection connection = pool.getConnection()) {
            new DatabaseLog(connection).export(out);
        }
        return out.toString();
    }
}
