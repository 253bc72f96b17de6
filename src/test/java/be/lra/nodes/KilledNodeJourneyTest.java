package be.lra.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.RunningProgram;
import be.lra.TestDatabase;
import be.lra.TestKeyset;
import be.lra.audit.log.LogKey;
import be.lra.bench.Citizen;
import be.lra.bench.LetterCode;
import be.lra.demo.mail.ReceivedMail;
import be.lra.demo.mail.SilentMailServer;
import be.lra.demo.registry.BisStubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One of two nodes is killed while it issues letters, sends mails and seals the trail; the other goes on with all of it. */
class KilledNodeJourneyTest {

    private static final int VISITORS = 60;
    private static final int WAITS_IN_VAIN = 0; // the visitor whose mail the mail server takes without a word
    private static final int AT_HOME = 1; // the visitor who has opened the link when the node dies
    private static final int LETTERS_BEFORE = 6; // of the node that dies, while others are in its hands
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/activate/\\S+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");
    private static final LogKey KEY = LogKey.draw("lra.example/audit", new SecureRandom());

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> settings = new TreeMap<>();

    @TempDir
    Path folder;

    private BisStubServer register;
    private SilentMailServer mail;
    private Nodes nodes;
    private JdbcClient database;

    @BeforeEach
    void startTheNodes() throws IOException {
        register = BisStubServer.start(0, "nodes", Clock.systemUTC());
        mail = SilentMailServer.start(
                folder.resolve("mail"),
                received -> received.recipient().equals(address(WAITS_IN_VAIN)) && hasLink(received));
        TestDatabase server = TestDatabase.instance();
        String url = server.newDatabase("nodes");
        database = JdbcClient.create(new DriverManagerDataSource(url, server.getUsername(), server.getPassword()));
        settings.put("spring.profiles.active", "bench");
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", server.getUsername());
        settings.put("spring.datasource.password", server.getPassword());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(mail.port()));
        settings.put("lra.registry.base-url", register.baseUrl().toString());
        settings.put("lra.registry.bearer-token", "nodes");
        settings.put("lra.web.https", "false");
        settings.put("lra.messaging.sender-address", "no-reply@lra.example");
        settings.put("lra.messaging.lease", "5s"); // usually longer than every time-out of a mail server
        settings.put("lra.messaging.schedule.poll-interval", "500ms");
        settings.put("lra.messaging.schedule.heartbeat", "1s");
        settings.put("lra.secrets.current", "nodes");
        settings.put("lra.secrets.keys.nodes", "dHdvLW5vZGVzLW9uLW9uZS1kYXRhYmFzZS1pbi10ZXN0cyE=");
        settings.put("lra.secrets.keyset", TestKeyset.path());
        settings.put("lra.audit.key", KEY.secretText());
        settings.put("lra.audit.seal-every", "PT0.2S");
        nodes = Nodes.start(settings);
    }

    @AfterEach
    void stopTheNodes() {
        mail.close(); // first: a node that is asked to stop waits for its mail server
        nodes.close();
        register.close();
    }

    @Test
    void nothingIsLostDoubledOrUnsealedWhenANodeIsKilled() throws Exception {
        List<String[]> visits = prepare();
        assertThat(issue(nodes.first(), WAITS_IN_VAIN, visits)).isPresent();
        assertThat(mail.isSilent()).isTrue();
        byte[] letter = issue(nodes.first(), AT_HOME, visits).orElseThrow();
        Citizen atHome = new Citizen(nodes.first().address(), "198.51.100.7").open(link(AT_HOME));
        atHome.arrivedAt("/activate/code");

        issueAllWhileTheFirstNodeDies(visits);

        String code = code(letter);
        atHome.ledTo(nodes.second().address())
                .submit("/activate/code", Map.of("code1", code, "code2", "", "code3", "", "code4", ""))
                .arrivedAt("/activate/key");
        await(
                "every message has left",
                () -> count("select count(*) from outbox_message where state <> 'ACCEPTED'") == 0);
        await(
                "every event is sealed",
                () -> count("select count(*) from audit_event e left join audit_leaf l on l.event = e.id"
                                + " where l.event is null")
                        == 0);
        everyVisitorHasOneRegistrationOnePairAndOneMailThatOpens();
        theTrailIsSound();
    }

    private List<String[]> prepare() throws Exception {
        assertThat(post(nodes.first(), "/bench/furnish").statusCode()).isEqualTo(200);
        var visits = new ArrayList<String[]>();
        for (int person = 0; person < VISITORS; person++) {
            visits.add(text(post(node(person), "/bench/visit?person=" + person)).split(" ", -1));
        }
        return visits;
    }

    /** Whoever was with the node that died turns to the other with the same visit, as an agent after signing in again. */
    private void issueAllWhileTheFirstNodeDies(List<String[]> visits) throws Exception {
        var printed = new CountDownLatch(LETTERS_BEFORE);
        try (var agents = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(2, VISITORS)
                    .mapToObj(person -> agents.submit(() -> {
                        try {
                            assertThat(issue(node(person), person, visits)).isPresent();
                            if (person % 2 == 0) {
                                printed.countDown();
                            }
                        } catch (UncheckedIOException dead) {
                            var _ = issue(nodes.second(), person, visits); // refused if the first had done it
                        }
                        return person;
                    }))
                    .toList();
            assertThat(printed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            nodes.killFirst();
            for (var done : work) {
                int person = done.get();
                assertThat(person).isPositive();
            }
        }
    }

    private void everyVisitorHasOneRegistrationOnePairAndOneMailThatOpens() throws Exception {
        assertThat(count("select count(*) from registration where state = 'PENDING'"))
                .isEqualTo(VISITORS);
        assertThat(count("select count(distinct person_key) from registration")).isEqualTo(VISITORS);
        assertThat(count("select count(*) from activation_pair")).isEqualTo(VISITORS);
        assertThat(count("select count(distinct registration) from activation_pair"))
                .isEqualTo(VISITORS);
        assertThat(count("select count(*) from outbox_message where kind = 'ACTIVATION_LINK'"))
                .isEqualTo(VISITORS);
        for (int person = 0; person < VISITORS; person++) {
            List<ReceivedMail> mails = activationMails(person);
            assertThat(mails.stream().map(KilledNodeJourneyTest::messageId).distinct())
                    .as("a mail that came twice is the same mail")
                    .hasSize(1);
            new Citizen(nodes.second().address(), "198.51.100.8")
                    .open(path(mails.getFirst()))
                    .arrivedAt("/activate/code");
        }
        assertThat(activationMails(WAITS_IN_VAIN)).hasSize(2);
    }

    private void theTrailIsSound() throws Exception {
        var checked = new ProcessBuilder(
                        "scripts/audit-verify",
                        "--key",
                        KEY.verifier().toString(),
                        "--database",
                        settings.get("spring.datasource.url"),
                        "--user",
                        settings.get("spring.datasource.username"))
                .redirectErrorStream(true);
        checked.environment().put("LRA_AUDIT_PASSWORD", settings.get("spring.datasource.password"));
        Process process = checked.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private RunningProgram node(int person) {
        return person % 2 == 0 ? nodes.first() : nodes.second();
    }

    private HttpResponse<byte[]> post(RunningProgram node, String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(node.address().resolve(path))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter; empty if this node refuses. */
    private Optional<byte[]> issue(RunningProgram node, int person, List<String[]> visits) throws InterruptedException {
        String[] visit = visits.get(person);
        HttpResponse<byte[]> answer =
                post(node, "/bench/issue?person=" + person + "&visit=" + visit[0] + "&version=" + visit[1]);
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String code(byte[] letter) throws IOException {
        try (var reader = new PdfReader(letter)) {
            return LetterCode.in(new PdfTextExtractor(reader).getTextFromPage(1));
        }
    }

    private String link(int person) throws InterruptedException {
        await("a mail to visitor " + person, () -> !activationMails(person).isEmpty());
        return path(activationMails(person).getFirst());
    }

    /** Newest first. */
    private List<ReceivedMail> activationMails(int person) {
        return mail.mailbox().to(address(person)).stream()
                .filter(KilledNodeJourneyTest::hasLink)
                .toList();
    }

    private static boolean hasLink(ReceivedMail mail) {
        return LINK.matcher(mail.text()).find();
    }

    private static String path(ReceivedMail mail) {
        Matcher found = LINK.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1)).getPath();
    }

    private static String messageId(ReceivedMail mail) {
        Matcher found = MESSAGE_ID.matcher(mail.source());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String address(int person) {
        return "person" + person + "@bench.example";
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private static void await(String what, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
