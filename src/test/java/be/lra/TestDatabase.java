package be.lra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The one MariaDB database of a test run, empty at its start. Which server it is on is said by the environment variable
 * {@code DB_TESTS}: {@code auto} (the default: a container engine if one answers, else embedded), {@code testcontainers},
 * {@code embedded} or {@code jdbc:mariadb://…}. A forced choice that cannot be had fails the run.
 */
public final class TestDatabase implements JdbcConnectionDetails {

    private static final TestDatabase INSTANCE = new TestDatabase(server());

    private final TestServer server;
    private final String name = "lra_test_" + ProcessHandle.current().pid();
    private final List<String> others = new CopyOnWriteArrayList<>();

    private TestDatabase(TestServer server) {
        this.server = server;
        say("Database of the tests: " + server.what() + ".");
        execute("drop database if exists " + name, "create database " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    public static TestDatabase instance() {
        return INSTANCE;
    }

    private static TestServer server() {
        String choice = System.getenv().getOrDefault("DB_TESTS", "auto");
        return switch (choice) {
            case "auto" -> automatic();
            case "testcontainers" -> TestServer.container("DB_TESTS=testcontainers");
            case "embedded" ->
                TestServer.embedded(System.getenv().getOrDefault("DB_TESTS_REASON", "DB_TESTS=embedded"));
            default -> {
                if (!choice.startsWith("jdbc:mariadb:")) {
                    throw new IllegalStateException(
                            "DB_TESTS=" + choice
                                    + " is none of auto, testcontainers, embedded, jdbc:mariadb://host:port/?user=…&password=…");
                }
                yield TestServer.external(choice);
            }
        };
    }

    private static TestServer automatic() {
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return TestServer.embedded("no container engine is there");
        }
        try {
            return TestServer.container("a container engine answers");
        } catch (RuntimeException e) {
            return TestServer.embedded("the container engine gave no database (" + e.getMessage() + ")");
        }
    }

    /** On the console, and for the closing lines of {@code scripts/test}. */
    private static void say(String line) {
        System.out.println(line);
        try {
            Files.writeString(BuildFolder.PATH.resolve("test-database.txt"), line + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes another, empty database on the same server, for a program that is a process of its own.
     *
     * @return its JDBC address
     */
    public String newDatabase(String suffix) {
        String other = name + "_" + suffix;
        execute("drop database if exists " + other, "create database " + other);
        others.add(other);
        return server.url() + other;
    }

    private void close() {
        others.forEach(other -> execute("drop database if exists " + other));
        execute("drop database if exists " + name);
        server.stop().run();
    }

    private void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the tests does not answer: " + server.what(), e);
        }
    }

    @Override
    public String getUsername() {
        return server.user();
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    @Override
    public String getJdbcUrl() {
        return server.url() + name;
    }
}
