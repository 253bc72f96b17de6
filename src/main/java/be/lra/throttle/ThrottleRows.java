package be.lra.throttle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All budgets of attempts. Every statement stands alone: it is committed before what it counts is tried. */
@Component
class ThrottleRows {

    private static final String ONE = "(?, 1, ?, 0)";
    private static final String COUNTED = " on duplicate key update"
            + " penalties = if(window_ends_at <= ?, 0, penalties),"
            + " tries = if(blocked_until > ?, tries, if(window_ends_at <= ?, 1, tries + 1)),"
            + " window_ends_at = if(window_ends_at <= ?, values(window_ends_at), window_ends_at)"
            + " returning id, tries, window_ends_at, penalties, blocked_until";

    private final JdbcClient database;

    ThrottleRows(JdbcClient database) {
        this.database = database;
    }

    /** @param windowEnd of a window that begins now */
    record Try(String id, Instant windowEnd) {}

    Optional<Instant> blockedUntil(String id) {
        return database.sql("select blocked_until from throttle where id = ? and blocked_until is not null")
                .param(id)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * Counts one try of each in one atomic statement, in their order. A new window forgets the tries of the last one; its
     * penalties are forgotten only if that window, or the penalty, ended before {@code quietSince}.
     *
     * @return how each stands then, by its id
     */
    Map<String, ThrottleRow> count(List<Try> tries, Instant now, Instant quietSince) {
        var statement = database.sql("insert into throttle (id, tries, window_ends_at, penalties) values "
                + tries.stream().map(_ -> ONE).collect(Collectors.joining(",")) + COUNTED);
        for (Try counted : tries) {
            statement = statement.param(counted.id()).param(Timestamp.from(counted.windowEnd()));
        }
        return statement
                .param(Timestamp.from(quietSince))
                .params(Collections.nCopies(3, Timestamp.from(now)))
                .query((row, _) -> row(row))
                .list() // a stream of it would have to be closed
                .stream()
                .collect(Collectors.toMap(ThrottleRow::id, Function.identity()));
    }

    private static ThrottleRow row(ResultSet row) throws SQLException {
        Timestamp blocked = row.getTimestamp("blocked_until");
        return new ThrottleRow(
                row.getString("id"),
                row.getInt("tries"),
                row.getTimestamp("window_ends_at").toInstant(),
                row.getInt("penalties"),
                blocked == null ? null : blocked.toInstant());
    }

    /** Closes the door for a while; 1 for the one caller that went over the limit first. */
    int penalise(String id, int allowed, Instant until) {
        return database.sql("update throttle set blocked_until = ?, penalties = penalties + 1, tries = 0,"
                        + " window_ends_at = ? where id = ? and tries > ?")
                .params(Timestamp.from(until), Timestamp.from(until), id, allowed)
                .update();
    }

    /** Takes one try back; those made meanwhile stay counted. */
    int giveBack(String id) {
        return database.sql("update throttle set tries = tries - 1 where id = ? and tries > 0")
                .param(id)
                .update();
    }

    int forget(String id) {
        return database.sql("delete from throttle where id = ?").param(id).update();
    }

    int removeOlder(Instant quietSince, Instant now, int most) {
        return database.sql("delete from throttle where window_ends_at <= ?"
                        + " and (blocked_until is null or blocked_until <= ?) limit ?")
                .params(Timestamp.from(quietSince), Timestamp.from(now), most)
                .update();
    }
}
