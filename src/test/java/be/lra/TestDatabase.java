package be.lra;

import be.lra.demo.EmbeddedDatabase;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The one MariaDB of a test run; every run starts from the schema that Flyway makes. */
public final class TestDatabase implements JdbcConnectionDetails {

    private static final TestDatabase INSTANCE = new TestDatabase();

    private final EmbeddedDatabase server;

    private TestDatabase() {
        server = EmbeddedDatabase.start(Path.of("target", "test-database").toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    public static TestDatabase instance() {
        return INSTANCE;
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
        return server.jdbcUrl("lra_test_" + ProcessHandle.current().pid());
    }
}
