package be.lra.custody;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which checkpoint was mailed to whom; inserted and read, never changed. */
@Component
class CheckpointMailRows {

    private final JdbcClient database;

    CheckpointMailRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A mail that was entered into the outbox.
     *
     * @param slot number of the stretch of time since 1970 in which it was
     * @param checkpoint its number
     */
    record Row(UUID id, String recipient, long slot, long checkpoint, Instant queuedAt) {}

    /** Fails on the unique key, having changed nothing, where another node mails in the same stretch of time. */
    void enter(Row row) {
        database.sql("insert into audit_mail (id, recipient, slot, checkpoint, queued_at) values (?, ?, ?, ?, ?)")
                .params(
                        row.id().toString(),
                        row.recipient(),
                        row.slot(),
                        row.checkpoint(),
                        Timestamp.from(row.queuedAt()))
                .update();
    }

    /** The newest to somebody, newest first. */
    List<Row> newest(String recipient, int most) {
        return database.sql("select id, recipient, slot, checkpoint, queued_at from audit_mail"
                        + " where recipient = ? order by queued_at desc limit ?")
                .params(recipient, most)
                .query((row, number) -> new Row(
                        UUID.fromString(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** The number of the checkpoint that a mail carries. */
    Optional<Long> checkpoint(UUID mail) {
        return database.sql("select checkpoint from audit_mail where id = ?")
                .param(mail.toString())
                .query(Long.class)
                .optional();
    }
}
