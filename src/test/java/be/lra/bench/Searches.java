package be.lra.bench;

import be.lra.RunningProgram;
import be.lra.TestKeyset;
import be.lra.audit.log.LogKey;
import be.lra.demo.EmbeddedDatabase;
import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bench of searches: generates a database once, keeps it, and asks the production jar many different questions. Started by
 * {@code scripts/bench searches}.
 */
public final class Searches {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int WARM_UP = 600; // questions
    private static final int COUNT = 700;
    private static final long BUFFER = 1L << 30; // bytes of the database's buffer, for each …
    private static final int FOR_EACH = 250_000; // … registrations that are begun
    private static final long BUFFER_TO_FILL = 8L << 30; // bytes; so that filling does not wait for the disk
    private static final long LOG_TO_FILL = 2L << 30; // bytes

    private Searches() {}

    /**
     * Prints two rows.
     *
     * @param arguments how many registrations (default 100,000, with some 1,080,000 events)
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger log) {
            log.setLevel(Level.WARN); // the rows stand alone
        }
        int registrations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path folder = FOLDER.resolve("searched-" + registrations).toAbsolutePath();
        try (var database = EmbeddedDatabase.start(folder)) {
            var data = new MeasuredProcess(ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                    .findFirst()
                    .orElseThrow()
                    .pid());
            Map<String, String> settings = settings(database);
            if (!Files.exists(folder.resolve("generated"))) {
                set(database, "innodb_buffer_pool_size", BUFFER_TO_FILL);
                set(database, "innodb_log_file_size", LOG_TO_FILL);
                generate(settings, registrations, folder);
            }
            set(database, "innodb_buffer_pool_size", BUFFER * Math.ceilDiv(registrations, FOR_EACH));
            measure(settings, data);
        }
        System.exit(0);
    }

    private static void set(EmbeddedDatabase database, String variable, long bytes) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set global " + variable + " = " + bytes);
        }
    }

    private static Map<String, String> settings(EmbeddedDatabase database) {
        var settings = new HashMap<String, String>();
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("lra.web.https", "false");
        settings.put("lra.messaging.sender-address", "no-reply@lra.example");
        settings.put("lra.secrets.current", "bench");
        settings.put("lra.secrets.keys.bench", "b25seS1mb3ItdGhlLWJlbmNoLWFuZC1ub3RoaW5nLWVsc2Ux");
        settings.put("lra.secrets.keyset", TestKeyset.path());
        return settings;
    }

    private static void generate(Map<String, String> settings, int registrations, Path folder) throws IOException {
        Path key = folder.resolve("audit-key");
        if (!Files.exists(key)) {
            Files.writeString(
                    key, LogKey.draw("bench.example/audit", new SecureRandom()).secretText());
        }
        var command = new ArrayList<>(List.of("scripts/generate", String.valueOf(registrations), "--all-names"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        command.add("--lra.audit.key=" + Files.readString(key));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("nothing was generated");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        Files.createFile(folder.resolve("generated"));
    }

    private static void measure(Map<String, String> settings, MeasuredProcess data) throws IOException {
        settings.put("spring.profiles.active", "bench-searches");
        settings.put("lra.office.app-required", "false");
        settings.put("lra.office.one-session", "false");
        List<String> options = List.of(
                Starts.COLLECTOR,
                Starts.MOST_HEAP,
                Starts.CLASS_SPACE,
                Starts.NATIVE_ACCESS,
                "-cp",
                Starts.jar(FOLDER) + ":" + FOLDER.resolve("classes"),
                "be.lra.LraApplication");
        try (var program = RunningProgram.start(options, settings, FOLDER.resolve("searches.log"))) {
            var app = new MeasuredProcess(program.process().pid());
            var somebody = new BenchClient(program.address());
            System.out.println(somebody.post("/bench/look"));
            for (String what : List.of("trail", "registrations")) {
                System.out.println(Measurement.of(
                                "search of the " + what,
                                WARM_UP,
                                COUNT,
                                app,
                                data,
                                number -> waited(somebody, "/bench/" + what + "?number=" + number))
                        .row());
            }
        }
    }

    private static double waited(BenchClient somebody, String path) {
        long begin = System.nanoTime();
        String ignored = somebody.post(path);
        return (System.nanoTime() - begin) / 1e6;
    }
}
