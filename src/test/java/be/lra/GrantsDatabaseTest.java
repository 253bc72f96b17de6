package be.lra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.LogSealer;
import be.lra.audit.SealOutcome;
import be.lra.audit.Subject;
import be.lra.audit.TrailCheck;
import be.lra.audit.log.LogKey;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** SEC-10, SEC-13: the application works under an account that cannot change what it has written down. */
@SpringBootTest(
        properties = {
            "lra.messaging.schedule.enabled=false",
            "lra.messaging.sender-address=no-reply@lra.example",
            "lra.secrets.current=test",
            "lra.secrets.keys.test=dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXk="
        })
@Import({TestMail.class, DatabaseTest.NoSchedule.class})
@ExtendWith(OwnApplication.class)
class GrantsDatabaseTest {

    private static final TestDatabase SERVER = TestDatabase.instance();
    private static final String ACCOUNT = "lra_app_" + ProcessHandle.current().pid();
    private static final String PASSWORD = "tests-only-too";

    @Autowired
    AuditTrail trail;

    @Autowired
    LogSealer sealer;

    @Autowired
    TrailCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void accounts(DynamicPropertyRegistry settings) {
        String url = SERVER.newDatabase("granted");
        asOwner("create user '" + ACCOUNT + "'@'%' identified by '" + PASSWORD + "'");
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> ACCOUNT);
        settings.add("spring.datasource.password", () -> PASSWORD);
        settings.add("spring.flyway.url", () -> url);
        settings.add("spring.flyway.user", SERVER::getUsername);
        settings.add("spring.flyway.password", SERVER::getPassword);
        settings.add("spring.flyway.placeholders.application-account", () -> ACCOUNT + "@%");
        String key = LogKey.draw("lra.example/grants", new SecureRandom()).secretText();
        settings.add("lra.audit.key", () -> key);
    }

    @AfterAll
    static void dropAccount() {
        asOwner("drop user '" + ACCOUNT + "'@'%'");
    }

    private static void asOwner(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(SERVER.getJdbcUrl(), SERVER.getUsername(), SERVER.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void trailIsWrittenSealedAndChecked() {
        transaction.executeWithoutResult(
                status -> trail.append(new AuditEvent.LinkOpened(), new Actor.Citizen(null), Subject.none()));

        assertThat(sealer.seal()).isInstanceOf(SealOutcome.Sealed.class);
        assertThat(check.check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_event", "audit_leaf", "audit_node", "audit_checkpoint", "audit_check", "audit_mail"})
    void nothingThatWasWrittenDownCanBeChangedOrRemoved(String table) {
        String column = column(table);

        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                .rootCause()
                .hasMessageContaining("DELETE command denied");
        assertThatThrownBy(() -> jdbc.sql("update " + table + " set " + column + " = " + column)
                        .update())
                .rootCause()
                .hasMessageContaining("UPDATE command denied");
        assertThatThrownBy(() -> jdbc.sql("truncate table " + table).update())
                .rootCause()
                .hasMessageContaining("DROP command denied");
    }

    @Test
    void everyOtherTableCanBeWorkedWith() {
        List<String> tables =
                jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE'
                        and table_name not like 'audit\\_%' and table_name <> 'flyway_schema_history'""").query((row, number) -> row.getString(1)).list();
        assertThat(tables).hasSizeGreaterThan(40);
        tables.forEach(table -> {
            String column = column(table);
            jdbc.sql("update `" + table + "` set `" + column + "` = `" + column + "` where 1 = 0")
                    .update();
            jdbc.sql("delete from `" + table + "` where 1 = 0").update();
        });
    }

    @Test
    void schemaIsNotTheApplicationsToChange() {
        assertThatThrownBy(() -> jdbc.sql("create table other (id int)").update())
                .rootCause()
                .hasMessageContaining("CREATE command denied");
        assertThatThrownBy(() ->
                        jdbc.sql("update flyway_schema_history set success = 1").update())
                .rootCause()
                .hasMessageContaining("UPDATE command denied");
    }

    private String column(String table) {
        return jdbc.sql("select column_name from information_schema.columns"
                        + " where table_schema = database() and table_name = ? limit 1")
                .param(table)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
