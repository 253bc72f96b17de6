package be.lra.bench;

import be.lra.RunningProgram;
import be.lra.TestKeyset;
import be.lra.audit.log.LogKey;
import be.lra.demo.EmbeddedDatabase;
import be.lra.demo.registry.BisStubServer;
import be.lra.desk.CardReadTimes;
import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bench: starts the production jar on a MariaDB of its own, drives it over HTTP from this second process, and prints
 * what it cost. Started by {@code scripts/bench}.
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final String PASSWORD = "quatre-chevaux-bruns-chantent";
    private static final String REGISTER_TOKEN = "bench";

    private final int warmUp;
    private final int count;
    private final BenchMail mail = new BenchMail();
    private final BisStubServer register;
    private final Map<Integer, String[]> visits = new HashMap<>();
    private final Map<Integer, Issue> issued = new HashMap<>();
    private final Map<String, Integer> pages = new ConcurrentSkipListMap<>();

    /** What the visitor takes home. */
    private record Issue(String code, String link) {}

    private Bench(int warmUp, int count) throws IOException {
        this.warmUp = warmUp;
        this.count = count;
        this.register = BisStubServer.start(0, REGISTER_TOKEN, Clock.systemUTC());
    }

    /**
     * Prints the table.
     *
     * @param arguments operations to warm up with (default 1,500), operations to measure (default 500; with 0 only screens and
     *     cards are measured)
     */
    public static void main(String[] arguments) throws IOException {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger log) {
            log.setLevel(Level.WARN); // the table stands alone
        }
        int warmUp = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_500;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        if (count < 0 || count % Measurement.BLOCK != 0) {
            System.err.println("Operations are measured in blocks of " + Measurement.BLOCK + ".");
            System.exit(1);
        }
        new Bench(warmUp, count).run();
        System.exit(0);
    }

    private void run() throws IOException {
        try (var database = EmbeddedDatabase.start(FOLDER.resolve("database").toAbsolutePath())) {
            var data = new MeasuredProcess(ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                    .findFirst()
                    .orElseThrow()
                    .pid());
            if (count > 0) {
                PasswordHash.print();
                new Starts(FOLDER, settings(database)).print();
            }
            measure(database, data);
        } finally {
            register.close();
            mail.close();
        }
    }

    private Map<String, String> settings(EmbeddedDatabase database) {
        var settings = new HashMap<String, String>();
        settings.put(
                "spring.datasource.url",
                database.jdbcUrl("bench_" + ProcessHandle.current().pid()));
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(mail.port()));
        settings.put("lra.registry.base-url", register.baseUrl().toString());
        settings.put("lra.registry.bearer-token", REGISTER_TOKEN);
        settings.put("lra.web.https", "false");
        settings.put("lra.office.app-required", "false"); // its browsers have no phones
        settings.put("lra.office.one-session", "false"); // one agent opens many screens
        settings.put("lra.messaging.sender-address", "no-reply@lra.example");
        settings.put("lra.secrets.current", "bench");
        settings.put("lra.secrets.keys.bench", "b25seS1mb3ItdGhlLWJlbmNoLWFuZC1ub3RoaW5nLWVsc2Ux");
        settings.put("lra.secrets.keyset", TestKeyset.path());
        return settings;
    }

    private void measure(EmbeddedDatabase database, MeasuredProcess data) throws IOException {
        Map<String, String> settings = settings(database);
        settings.put("spring.profiles.active", "bench");
        settings.put(
                "lra.audit.key",
                LogKey.draw("bench.example/audit", new SecureRandom()).secretText());
        settings.put("lra.audit.seal-every", "P30D"); // when the bench asks for it
        settings.put("server.forward-headers-strategy", "native");
        settings.put("lra.reader.test-roots", CardOnScreen.roots(FOLDER));
        List<String> options = List.of(
                Starts.COLLECTOR,
                Starts.MOST_HEAP,
                Starts.CLASS_SPACE,
                Starts.NATIVE_ACCESS,
                "-cp",
                Starts.jar(FOLDER) + ":" + FOLDER.resolve("classes"),
                "be.lra.LraApplication");
        try (var program = RunningProgram.start(options, settings, FOLDER.resolve("application.log"))) {
            var app = new MeasuredProcess(program.process().pid());
            var desk = new BenchClient(program.address());
            desk.post("/bench/furnish");
            if (count > 0) {
                operations(program, desk, app, data);
            }
            new Screens(program.address(), app).print();
            CardReadTimes.print();
            new CardOnScreen(
                            program,
                            () -> RunningProgram.start(options, settings, FOLDER.resolve("other-node.log")),
                            FOLDER)
                    .print();
        }
    }

    private void operations(RunningProgram program, BenchClient desk, MeasuredProcess app, MeasuredProcess data)
            throws IOException {
        System.out.println(
                "| operation                          | CPU ms |   its  |    of  |        |    ms people wait        |");
        System.out.println(
                "|                                    |    app | compi. | datab. |  total |    p50 |    p95 |    p99 |");
        System.out.println(
                "|------------------------------------|-------:|-------:|-------:|-------:|-------:|-------:|-------:|");
        for (int person = 0; person < warmUp + count; person++) {
            visits.put(person, desk.post("/bench/visit?person=" + person).split(" ", -1));
        }
        System.out.println(
                Measurement.of("register + mail + letter", warmUp, count, app, data, person -> register(desk, person))
                        .row());
        System.out.println(Measurement.of(
                        "activate with e-mail key", warmUp, count, app, data, person -> activate(program, person))
                .row());
        System.out.println(
                Measurement.of("sign in with e-mail code", warmUp, count, app, data, person -> signIn(program, person))
                        .row());
        new Rush(program.address(), app, data, person -> signedIn(program, person), warmUp + count).print();
        Sealing.print(desk, app, data);
        System.out.println("RSS under load: " + app.residentMegabytes() + " MB");
        System.out.println("Bytes of the citizen's pages (HTML alone): " + pages);
    }

    /** From the agent's last press to the letter on his screen and the mail at the mail server. */
    private double register(BenchClient desk, int person) {
        String[] visit = Objects.requireNonNull(visits.get(person), "a visit made ready before the clock runs");
        long begin = System.nanoTime();
        byte[] letter =
                desk.postForBytes("/bench/issue?person=" + person + "&visit=" + visit[0] + "&version=" + visit[1]);
        double waited = (System.nanoTime() - begin) / 1e6;
        issued.put(person, new Issue(code(letter), mail.link(address(person))));
        return waited;
    }

    private static String code(byte[] letter) {
        try (var reader = new PdfReader(letter)) {
            return LetterCode.in(new PdfTextExtractor(reader).getTextFromPage(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double activate(RunningProgram program, int person) {
        Issue mine = Objects.requireNonNull(issued.get(person), "a person who was registered");
        var citizen = new Citizen(program.address(), homeAddress(person));
        String path = URI.create(mine.link()).getPath();
        citizen.open(path).arrivedAt("/activate/code");
        pages.put("code", citizen.pageBytes());
        citizen.submit("/activate/code", Map.of("code1", mine.code(), "code2", "", "code3", "", "code4", ""))
                .arrivedAt("/activate/key");
        pages.put("key", citizen.pageBytes());
        citizen.submit("/activate/key", Map.of("type", "EMAIL_CODE", "language", "FR", "terms", "true"))
                .arrivedAt("/activate/credentials");
        pages.put("credentials", citizen.pageBytes());
        citizen.submit(
                        "/activate/credentials",
                        Map.of("userName", "person" + person, "password", PASSWORD, "repeated", PASSWORD))
                .arrivedAt("/activate/confirm");
        pages.put("confirm", citizen.pageBytes());
        String code = mail.code(address(person));
        citizen.submit("/activate/confirm", Map.of("code", code)).arrivedAt("/activate/done");
        return citizen.waited();
    }

    private double signIn(RunningProgram program, int person) {
        return signedIn(program, person).waited();
    }

    private Citizen signedIn(RunningProgram program, int person) {
        var citizen = new Citizen(program.address(), homeAddress(person));
        citizen.open("/sign-in/with/email")
                .submit("/sign-in/with/email", Map.of("userName", "person" + person, "password", PASSWORD))
                .arrivedAt("/sign-in/code");
        String code = mail.code(address(person));
        citizen.submit("/sign-in/code", Map.of("code", code)).arrivedAt("/keys");
        pages.put("keys", citizen.pageBytes());
        return citizen;
    }

    private static String address(int person) {
        return "person" + person + "@bench.example";
    }

    /** An address of the range for benchmarks (RFC 2544), one for each home. */
    private static String homeAddress(int person) {
        return "198.18." + person / 250 + "." + (1 + person % 250);
    }
}
