package be.lra.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instants in the database are the same for nodes in all zones, in the hours too when clocks are changed. */
@DatabaseTest
class TimeZoneDatabaseTest {

    private final TimeZone zoneBefore = TimeZone.getDefault();

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient sql;

    @Autowired
    HikariDataSource pool;

    @AfterEach
    void backToTheZoneOfTheMachine() {
        TimeZone.setDefault(zoneBefore);
    }

    /** Brussels: 29 March 2026 has no 02:30, 25 October 2026 has it twice. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 2026-07-01T12:00:00Z",
        "America/New_York, 2026-07-01T12:00:00Z",
        "UTC, 2026-03-29T02:30:00Z",
        "Europe/Brussels, 2026-03-29T02:30:00Z",
        "Europe/Brussels, 2026-10-25T00:30:00Z",
        "Europe/Brussels, 2026-10-25T01:30:00Z"
    })
    void nodeInOneZoneReadsWhatANodeInAnotherWrote(String zone, Instant instant) {
        String row = UUID.randomUUID().toString();

        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        sql.sql("insert into signer_standing (fingerprint, revoked, asked_at, good_until) values (?, false, ?, ?)")
                .params(row, Timestamp.from(instant), Timestamp.from(instant))
                .update();
        TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));

        assertThat(sql.sql("select asked_at from signer_standing where fingerprint = ?")
                        .param(row)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(instant);
        assertThat(sql.sql("select unix_timestamp(asked_at) from signer_standing where fingerprint = ?")
                        .param(row)
                        .query(Long.class)
                        .single())
                .isEqualTo(instant.getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Europe/Brussels"})
    void hibernateSaysTheSameInstantAsPlainSql(String zone) {
        Instant instant = Instant.parse("2026-10-25T01:30:00Z");

        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Object seconds = entities.createNativeQuery("select unix_timestamp(cast(:instant as datetime(6)))")
                .setParameter("instant", instant)
                .getSingleResult();

        assertThat(((Number) seconds).longValue()).isEqualTo(instant.getEpochSecond());
    }

    @Test
    void connectionIsInUtcWhateverZoneTheDatabaseIsIn() throws SQLException {
        String zoneOfTheDatabase =
                sql.sql("select @@global.time_zone").query(String.class).single();
        var config = new HikariConfig();
        pool.copyStateTo(config);
        config.setMaximumPoolSize(1);
        sql.sql("set global time_zone = '+05:00'").update();
        try (var abroad = new HikariDataSource(config)) {
            Instant instant = Instant.parse("2026-07-01T12:00:00Z");

            assertThat(JdbcClient.create(abroad)
                            .sql("select from_unixtime(?)")
                            .param(instant.getEpochSecond())
                            .query(String.class)
                            .single())
                    .startsWith("2026-07-01 12:00:00");
        } finally {
            sql.sql("set global time_zone = ?").param(zoneOfTheDatabase).update();
        }
    }
}
