package be.lra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who cloned the repository just now and types {@code scripts/run}. */
@Tag("packaged")
@TestMethodOrder(OrderAnnotation.class)
class RunScriptTest {

    private static final String READY = "Ctrl-C stops everything.";
    private static final Pattern BUNDLE = Pattern.compile("src=\"\\.(/VAADIN/build/[^\"]+\\.js)\"");
    private static final Pattern PROGRESS =
            Pattern.compile("(Building .*|Starting) \\.\\.\\.|This deletes .*|Type yes .*");
    private static final Pattern NODE = Pattern.compile("Node 1 +process (\\d+)");
    private static final Pattern ICON = Pattern.compile("<link (?=[^>]*rel=\"icon\")[^>]*href=\"([^\"]+)\"");

    @TempDir
    private static Path parent;

    private static FreshClone clone;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    private int port;

    @BeforeAll
    static void copySources() throws IOException {
        clone = FreshClone.into(parent);
    }

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = takenPort(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void nothingIsLeft() {
        browser.close();
        List<ProcessHandle> left = clone.processes();
        List<String> names = left.stream().map(each -> each.info().toString()).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        assertThat(names).isEmpty();
    }

    @Test
    @Order(1) // while the clone is fresh
    void freshCloneShowsItsFacesRecoversFromAKillAndEndsWithCtrlC() throws Exception {
        try (Terminal killed = run("")) {
            killed.awaitText("Building what is missing");
            killed.awaitText(READY);
            assertThat(clone.processes()).hasSizeGreaterThan(3); // terminal, script, application, database

            deskIsWhole();
            assertThat(page("/demo/mail")).contains("<h1>Mailbox</h1>", "No mail yet.");
            assertThat(page("/demo/reader")).contains("<h1>Card readers of the demonstration</h1>", "Guichet");
            assertThat(page("/")).contains("href=\"/activate\"", "href=\"/sign-in?own\"");
            assertRefused(run(""), "LRA Counter is already running on the data in " + clone.data() + " (process ");
            assertRefused(run(" --reset"), "LRA Counter is running on the data in " + clone.data() + ". Stop it first");

            Programs.output("sh", "-c", "kill -9 -" + killed.group());
            assertThat(killed.awaitEnd()).isNotZero();
        }
        try (Terminal again = run("")) {
            again.awaitText(READY);
            deskIsWhole();

            again.type(Terminal.CTRL_C);

            assertThat(again.awaitEnd()).isZero();
            assertThat(again.lines()).endsWith("Stopped. Your data stay in " + clone.data());
        }
        assertThat(clone.processes()).isEmpty();
        takenPort(port).close();
    }

    @Test
    void clusterGoesOnWithoutOneOfItsNodes() throws Exception {
        port = FreePort.any();
        try (Terminal terminal = start("exec scripts/cluster --port " + port)) {
            terminal.awaitText(READY);
            deskIsWhole();
            Matcher first = NODE.matcher(String.join("\n", terminal.lines()));
            assertThat(first.find()).isTrue();

            assertThat(ProcessHandle.of(Long.parseLong(first.group(1)))
                            .orElseThrow()
                            .destroyForcibly())
                    .isTrue();

            for (int visit = 0; visit < 10; visit++) {
                assertThat(page("/")).contains("href=\"/activate\"");
            }
            deskIsWhole();
            assertThat(page("/demo/mail")).contains("<h1>Mailbox</h1>");
            terminal.awaitText("Ended: node 1. The others go on.");
            terminal.type(Terminal.CTRL_C);
            assertThat(terminal.awaitEnd()).isZero();
        }
        assertThat(clone.processes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--port x, '--port needs a number, for example --port 8081.'",
        "--nodes 1, --nodes needs a number from 2 to 9.",
        "--fast, Unknown option --fast. Known are --port N and --nodes N."
    })
    void clusterThatCannotBeIsRefused(String option, String sentence) throws Exception {
        assertRefused(start("exec scripts/cluster " + option), sentence);
    }

    @Test
    void takenPortIsNamedWithAnother() throws Exception {
        try (ServerSocket _ = takenPort(port)) {
            assertRefused(
                    run(""),
                    "Port %d is taken by another program. Stop it, or choose another port: ./scripts/run --port %d"
                            .formatted(port, port + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=", "--port eighty"})
    void portWithoutANumberIsRefused(String option) throws Exception {
        assertRefused(start("exec scripts/run " + option), "--port needs a number, for example --port 8081.");
    }

    @Test
    void unknownOptionIsRefusedWithTheKnownOnes() throws Exception {
        assertRefused(run(" --fast"), "Unknown option --fast. Known are --port N, --reset and --yes.");
    }

    @Test
    void missingJdkIsNamed() throws Exception {
        String none =
                "for folder in /usr/lib/jvm /opt; do [ ! -d $folder ] || mount -t tmpfs tmpfs $folder; done; unset JAVA_HOME";

        assertRefused(
                runAfter(none),
                "LRA Counter needs a JDK 25 or newer. Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it.");
    }

    @Test
    void diskWithTooLittleSpaceIsNamedBeforeAnythingIsBuilt() throws Exception {
        assertRefused(
                runAfter(smallDisk(clone.data(), "50m")),
                "Only 50 MB are free on the disk of %s; LRA Counter needs 600 MB. Free some space and start again."
                        .formatted(clone.data()));
    }

    @Test
    void diskThatFillsWhileBuildingIsNamed() throws Exception {
        Path target = clone.folder().resolve("target");
        String disks = smallDisk(target, "1g") + " && " + smallDisk(target.resolve("classes"), "64k");

        assertRefused(runAfter(disks), "The disk became full while building. Free some space and start again.");
    }

    /** The database gives up at the first size, and would wait for space at the second. */
    @ParameterizedTest
    @ValueSource(strings = {"380m", "500m"})
    void diskThatFillsWhileStartingIsNamed(String size) throws Exception {
        assertRefused(
                runAfter(smallDisk(clone.data().resolve("database"), size)),
                "The disk is full: free some space in %s and start again. Nothing that was saved is lost."
                        .formatted(clone.data()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no\n", "y\n", "\n", Terminal.CTRL_D})
    void resetWithoutAYesDeletesNothing(String answer) throws Exception {
        Path kept = Files.write(Files.createDirectories(clone.data()).resolve("kept"), new byte[1]);

        assertRefused(answered(answer), "Nothing was deleted.");
        assertThat(kept).exists();
    }

    @Test
    void resetWithAYesDeletesTheDataFirst() throws Exception {
        Files.write(Files.createDirectories(clone.data()).resolve("kept"), new byte[1]);

        try (ServerSocket _ = takenPort(port)) {
            assertRefused(answered("yes\n"), "Port " + port + " is taken by another program.");
        }
        assertThat(clone.data()).doesNotExist();
    }

    private Terminal run(String options) {
        return start("exec scripts/run --port " + port + options);
    }

    private Terminal answered(String answer) throws InterruptedException {
        Terminal terminal = run(" --reset");
        terminal.awaitText("This deletes every registration, account and mail of the demonstration");
        terminal.awaitText("Type yes to go on: ");
        terminal.type(answer);
        return terminal;
    }

    /** Where mounts are seen by nobody else, and gone with the last process. */
    private Terminal runAfter(String mounts) {
        String unshare = Programs.AS_ROOT ? "unshare -m" : "unshare -rm";
        return start("exec " + unshare + " sh -c '" + mounts + " && exec scripts/run --port " + port + "'");
    }

    private static String smallDisk(Path folder, String size) {
        return "mkdir -p %1$s && mount -t tmpfs -o size=%2$s tmpfs %1$s".formatted(folder, size);
    }

    private static Terminal start(String command) {
        return Terminal.start(clone.folder(), clone.environment(), command);
    }

    /** The program ends by itself with one sentence, beside what it says of its progress. */
    private static void assertRefused(Terminal terminal, String sentence) throws InterruptedException {
        try (terminal) {
            assertThat(terminal.awaitEnd()).isNotZero();
            assertThat(terminal.lines())
                    .filteredOn(line -> !PROGRESS.matcher(line).matches())
                    .singleElement(STRING)
                    .startsWith(sentence);
        }
    }

    private static ServerSocket takenPort(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    /** The page around the screens of the desk, and the script it loads first. */
    private void deskIsWhole() throws Exception {
        Matcher bundle = BUNDLE.matcher(page("/desk/login"));
        assertThat(bundle.find()).isTrue();
        assertThat(answer("/desk" + bundle.group(1)).body()).contains("vaadin");
    }

    /** A page as a browser gets it, with the icon it names. */
    private String page(String path) throws Exception {
        HttpResponse<String> page = answer(path);
        Matcher icon = ICON.matcher(page.body());
        assertThat(icon.find()).as(page.body()).isTrue();
        assertThat(answer(icon.group(1)).headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        return page.body();
    }

    private HttpResponse<String> answer(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
