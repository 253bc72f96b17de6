package be.lra.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one table, many in a statement. */
public final class BulkRows {

    private static final int STATEMENT = 400_000; // characters
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final Connection connection;
    private final String head;
    private final StringBuilder rows = new StringBuilder(STATEMENT + 10_000);
    private long written;

    /**
     * For one table.
     *
     * @param columns as they stand between the brackets of an {@code insert}
     */
    public BulkRows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.head = "insert into " + table + " (" + columns + ") values ";
    }

    /**
     * Adds a row.
     *
     * @param values texts, numbers, truth values, times and identifiers in the order of the columns
     */
    public void add(@Nullable Object... values) {
        rows.append(rows.isEmpty() ? "(" : ",(");
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append(',');
            }
            append(values[i]);
        }
        rows.append(')');
        written++;
        if (rows.length() > STATEMENT) {
            flush();
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("null");
            case Number number -> rows.append(number);
            case Boolean truth -> rows.append(truth);
            case Instant time -> rows.append('\'').append(TIME.format(time)).append('\'');
            default ->
                rows.append('\'')
                        .append(value.toString().replace("\\", "\\\\").replace("'", "''"))
                        .append('\'');
        }
    }

    /** Sends what waits; does not commit. */
    public void flush() {
        if (rows.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(head + rows);
            rows.setLength(0);
        } catch (SQLException refused) {
            throw new IllegalStateException("the database refused rows", refused);
        }
    }

    /** How many were given here so far. */
    public long count() {
        return written;
    }
}
