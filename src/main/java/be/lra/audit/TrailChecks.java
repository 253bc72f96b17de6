package be.lra.audit;

import be.lra.audit.log.Finding;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came out of going through the trail; inserted and read, never changed. */
@Component
class TrailChecks {

    private final JdbcClient database;
    private final SecureRandom random;

    TrailChecks(JdbcClient database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /**
     * What was found.
     *
     * @param events that agreed before
     * @param wrong position of the first event that does not; empty if all do
     * @param finding its {@link Finding#code()}
     */
    record Check(Instant endedAt, long events, Optional<Long> wrong, Optional<String> finding) {

        /** Whether all that was found is a mark under a key that was not known there. */
        boolean isMarkUnread() {
            return finding.filter(Finding.UnknownMarkKey.class.getSimpleName()::equals)
                    .isPresent();
        }
    }

    Optional<Check> last() {
        return database.sql(
                        "select ended_at, events, position, finding from audit_check order by ended_at desc limit 1")
                .query((row, number) -> new Check(
                        row.getTimestamp(1).toInstant(),
                        row.getLong(2),
                        Optional.ofNullable(row.getObject(3, Long.class)),
                        Optional.ofNullable(row.getString(4))))
                .optional();
    }

    void enter(Instant now, long events, Optional<Finding> wrong) {
        database.sql("insert into audit_check (id, ended_at, events, finding, position) values (?, ?, ?, ?, ?)")
                .param(TimeOrderedId.next(now, random).toString())
                .param(Timestamp.from(now))
                .param(events)
                .param(wrong.map(Finding::code).orElse(null))
                .param(wrong.map(Finding::position).orElse(null))
                .update();
    }
}
