package be.lra.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The log as the tables hold it, read in pages by plain JDBC on a connection that speaks UTC. */
public final class DatabaseLog {

    private static final int PAGE = 5_000; // events of one statement

    private static final String EVENTS = "select l.position, l.hash, l.event, " + EventColumns.SELECTED
            + " from audit_leaf l left join audit_event e on e.id = l.event"
            + " where l.position >= ? and l.position < ? order by l.position";
    private static final String CHECKPOINTS =
            "select number, size, note from audit_checkpoint where size > ? and size <= ? order by size, number";
    private static final String END = "select greatest(coalesce((select max(position) + 1 from audit_leaf), 0),"
            + " coalesce((select max(size) from audit_checkpoint), 0))";
    private static final String NEVER_SEALED = """
            select e.id, (select count(*) from audit_leaf l join audit_event b on b.id = l.event where b.at < e.at)
            from audit_event e
            where e.at < (select max(whole_before) from audit_checkpoint)
              and not exists (select 1 from audit_leaf l where l.event = e.id)
            order by e.at, e.id limit 1
            """;
    private static final String WAITING = "select " + EventColumns.SELECTED
            + " from audit_event e left join audit_leaf l on l.event = e.id"
            + " where e.at >= (select max(whole_before) from audit_checkpoint) and l.event is null order by e.at, e.id";

    private final Connection connection;

    public DatabaseLog(Connection connection) {
        this.connection = connection;
    }

    /** Checks all of it: what was sealed, what was never sealed and should have been, and the marks of what waits. */
    public Optional<Finding> check(LogCheck check) throws SQLException {
        Optional<Finding> wrong = read(new Reader() {
            @Override
            public Optional<Finding> event(SealedEvent event) {
                return check.event(event);
            }

            @Override
            public Optional<Finding> checkpoint(long number, String note) {
                return check.checkpoint("number " + number, note);
            }
        });
        return wrong.or(check::end).or(this::neverSealed).or(() -> waiting(check));
    }

    /**
     * Writes an export, and as its last line how many events and checkpoints it holds.
     *
     * @return these two numbers, as a sentence tells them
     */
    public String export(Writer out) throws SQLException, IOException {
        var lines = new ExportLines(out);
        try {
            lines.begin();
            read(lines);
            return lines.end();
        } catch (UncheckedIOException full) {
            throw new IOException("the export could not be written", full);
        }
    }

    private Optional<Finding> read(Reader reader) throws SQLException {
        long end = end();
        for (long page = 0; page < end; page += PAGE) {
            Optional<Finding> wrong = page(page, Math.min(page + PAGE, end), reader);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> page(long begin, long end, Reader reader) throws SQLException {
        try (PreparedStatement events = connection.prepareStatement(EVENTS);
                PreparedStatement checkpoints = connection.prepareStatement(CHECKPOINTS)) {
            events.setLong(1, begin);
            events.setLong(2, end);
            checkpoints.setLong(1, begin);
            checkpoints.setLong(2, end);
            try (ResultSet event = events.executeQuery();
                    ResultSet checkpoint = checkpoints.executeQuery()) {
                return merge(event, checkpoint, reader);
            }
        }
    }

    private static Optional<Finding> merge(ResultSet event, ResultSet checkpoint, Reader reader) throws SQLException {
        boolean hasCheckpoint = checkpoint.next();
        while (event.next()) {
            SealedEvent next = sealed(event);
            while (hasCheckpoint && checkpoint.getLong("size") <= next.position()) {
                Optional<Finding> wrong = reader.checkpoint(checkpoint.getLong("number"), checkpoint.getString("note"));
                if (wrong.isPresent()) {
                    return wrong;
                }
                hasCheckpoint = checkpoint.next();
            }
            Optional<Finding> wrong = reader.event(next);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        while (hasCheckpoint) {
            Optional<Finding> wrong = reader.checkpoint(checkpoint.getLong("number"), checkpoint.getString("note"));
            if (wrong.isPresent()) {
                return wrong;
            }
            hasCheckpoint = checkpoint.next();
        }
        return Optional.empty();
    }

    private static SealedEvent sealed(ResultSet row) throws SQLException {
        boolean removed = row.getString("id") == null;
        return new SealedEvent(
                row.getLong("position"),
                Hash.of(row.getBytes("hash")),
                row.getString("event"),
                removed ? Optional.empty() : Optional.of(EventColumns.read(row).toString()));
    }

    private long end() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Optional<Finding> neverSealed() {
        try (PreparedStatement statement = connection.prepareStatement(NEVER_SEALED);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Finding.Added(row.getLong(2), row.getString(1))) : Optional.empty();
        } catch (SQLException away) {
            throw new IllegalStateException("the database went away during the check", away);
        }
    }

    private Optional<Finding> waiting(LogCheck check) {
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            Optional<Finding> wrong = Optional.empty();
            while (wrong.isEmpty() && row.next()) {
                LeafText text = EventColumns.read(row);
                wrong = check.waiting(new SealedEvent(
                        check.events(), text.hash(), row.getString("id"), Optional.of(text.toString())));
            }
            return wrong;
        } catch (SQLException away) {
            throw new IllegalStateException("the database went away during the check", away);
        }
    }

    /** What is done with events and checkpoints, in their order, until something is wrong. */
    interface Reader {
        Optional<Finding> event(SealedEvent event);

        Optional<Finding> checkpoint(long number, String note);
    }
}
