package be.lra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows in every table of a database, whatever its schema is: values of the right kind that point at each other. */
public final class FilledTables {

    private static final String HISTORY = "flyway_schema_history";
    private static final String ALL_TABLES = "select table_name, table_type from information_schema.tables"
            + " where table_schema = database() and table_name <> '" + HISTORY + "'";

    private final String url;
    private final String user;
    private final String password;

    /**
     * A database on the server of the tests.
     *
     * @param url of its JDBC
     */
    public FilledTables(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    private record Column(
            String name,
            String type,
            int length,
            boolean ascii,
            boolean json,
            @Nullable String points) {}

    /**
     * Adds rows to every table.
     *
     * @param first number of the first row, so that a second filling collides with no row of the first
     * @param many rows in each table
     */
    public void fill(int first, int many) {
        try (Connection connection = connect()) {
            Map<String, List<Column>> tables = columns(connection);
            for (String table : parentsFirst(tables)) {
                insert(connection, table, Objects.requireNonNull(tables.get(table)), first, many);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows each table has. */
    public Map<String, Long> counts() {
        return eachTable("select count(*) from ");
    }

    /** A checksum over everything each table holds. */
    public Map<String, Long> checksums() {
        return eachTable("checksum table ");
    }

    private Map<String, Long> eachTable(String question) {
        var answers = new TreeMap<String, Long>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : facts(connection, ALL_TABLES).keySet()) {
                try (ResultSet answer = statement.executeQuery(question + "`" + table + "`")) {
                    answer.next();
                    answers.put(table, answer.getLong(answer.getMetaData().getColumnCount()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static Map<String, List<Column>> columns(Connection connection) throws SQLException {
        Map<String, String> checks = facts(connection, """
                select table_name, group_concat(check_clause) from information_schema.check_constraints
                where constraint_schema = database() group by table_name""");
        Map<String, String> parents = facts(connection, """
                select concat(table_name, '.', column_name), min(referenced_table_name)
                from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null group by 1""");
        var tables = new TreeMap<String, List<Column>>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select table_name, column_name, data_type, coalesce(character_maximum_length, 0),
                               character_set_name
                        from information_schema.columns
                        where table_schema = database() and is_generated = 'NEVER'
                          and extra not like '%auto_increment%'
                        order by table_name, ordinal_position""")) {
            while (found.next()) {
                String table = found.getString(1);
                String name = found.getString(2);
                if (!table.equals(HISTORY)) {
                    tables.computeIfAbsent(table, created -> new ArrayList<>())
                            .add(new Column(
                                    name,
                                    found.getString(3),
                                    (int) Math.min(found.getLong(4), Integer.MAX_VALUE),
                                    "ascii".equals(found.getString(5)),
                                    checks.getOrDefault(table, "").contains("json_valid(`" + name + "`)"),
                                    parents.get(table + "." + name)));
                }
            }
        }
        return tables;
    }

    private static Map<String, String> facts(Connection connection, String question) throws SQLException {
        var facts = new TreeMap<String, String>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                facts.put(found.getString(1), found.getString(2));
            }
        }
        return facts;
    }

    private static List<String> parentsFirst(Map<String, List<Column>> tables) {
        var ordered = new ArrayList<String>();
        var waiting = new HashSet<>(tables.keySet());
        while (!waiting.isEmpty()) {
            List<String> ready = waiting.stream()
                    .filter(table -> parents(Objects.requireNonNull(tables.get(table)), table).stream()
                            .noneMatch(waiting::contains))
                    .sorted()
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("these tables point at each other: " + waiting);
            }
            ordered.addAll(ready);
            ready.forEach(waiting::remove);
        }
        return ordered;
    }

    private static Set<String> parents(List<Column> columns, String table) {
        var parents = new HashSet<String>();
        columns.forEach(column -> {
            if (column.points() != null && !column.points().equals(table)) {
                parents.add(column.points());
            }
        });
        return parents;
    }

    private static void insert(Connection connection, String table, List<Column> columns, int first, int many)
            throws SQLException {
        var names = new StringJoiner(", ");
        var places = new StringJoiner(", ");
        columns.forEach(column -> {
            names.add("`" + column.name() + "`");
            places.add("?");
        });
        String sql = "insert into `" + table + "` (" + names + ") values (" + places + ")";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int number = first; number < first + many; number++) {
                for (int place = 0; place < columns.size(); place++) {
                    row.setObject(place + 1, value(columns.get(place), number));
                }
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("no row for the table " + table, e);
        }
    }

    private static Object value(Column column, int number) {
        return switch (column.type()) {
            case "uuid" -> "%08x-0000-7000-8000-%012x".formatted(number, number);
            case "varchar", "text", "mediumtext", "longtext", "char" -> text(column, number);
            case "int", "bigint", "smallint" -> number;
            case "tinyint" -> number % 2;
            case "double", "decimal" -> number + 0.5;
            case "timestamp", "datetime" -> "2026-05-01 10:%02d:%02d.123456".formatted(number / 60 % 60, number % 60);
            case "date" -> "2026-05-%02d".formatted(1 + number % 28);
            case "time" -> "10:00:%02d".formatted(number % 60);
            case "binary", "varbinary", "blob", "mediumblob", "longblob" ->
                text(column, number).getBytes(UTF_8);
            default -> throw new IllegalStateException("no value for a column of type " + column.type());
        };
    }

    private static String text(Column column, int number) {
        if (column.json()) {
            return "{}";
        }
        String unique = Integer.toString(number, 36);
        String text = column.length() > 12 ? (column.ascii() ? "Zoe " : "Zoë ") + unique : unique;
        return text.length() <= column.length() ? text : text.substring(text.length() - column.length());
    }
}
