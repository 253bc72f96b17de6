package be.lra.bench;

import be.lra.RunningProgram;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.TestPki;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/**
 * How soon a card that comes or goes shows on the agent's screen, when the reader program speaks to one node and the screen
 * is another's.
 */
record CardOnScreen(RunningProgram bridgeNode, Supplier<RunningProgram> screenNode, Path folder) {

    private static final int TIMES = 10;
    private static final int WARM_UP = 10; // both nodes were started a moment ago
    private static final int PATIENCE = 30_000; // milliseconds

    /**
     * Lets the page itself note when something was first on the screen: a driver that looks again and again sees it up to
     * half a second later.
     */
    private static final String WATCH = """
            window.lraSeen = {};
            window.lraWatch = (selector, words) => {
                delete lraSeen[selector];
                const isThere = () => [...document.querySelectorAll(selector)].some(it => it.textContent.includes(words)
                    && (it.tagName !== 'IMG' || it.complete && it.naturalWidth > 0));
                const look = () => {
                    if (!(selector in lraSeen) && isThere()) {
                        lraSeen[selector] = 0;
                        requestAnimationFrame(() => setTimeout(() => lraSeen[selector] = Date.now()));
                    }
                };
                new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true});
                document.addEventListener('load', look, true);
            };""";

    private static final String NAME = ".visitor-name";
    private static final String PHOTO = ".visitor-photo img";
    private static final String LINE = ".reader-line";
    private static final String WAITING = words("registration.card.waiting");
    private static final String STILL_IN = words("registration.card.still");

    /** The roots of the cards that {@link BenchReader} puts in: settings of both nodes. */
    static String roots(Path folder) {
        var pki = TestPki.openOrCreate(
                cards(folder), new SecureRandom(), Clock.systemUTC().instant());
        return String.join(",", pki.rootFingerprints());
    }

    private static Path cards(Path folder) {
        return folder.resolve("cards");
    }

    void print() throws IOException {
        Path log = folder.resolve("reader-program.log");
        Process reader = reader(log);
        try (var node = screenNode.get();
                var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            Page page = browser.newPage(new NewPageOptions().setLocale("fr-BE"));
            page.setDefaultTimeout(PATIENCE);
            page.addInitScript(WATCH);
            signIn(page, node, log);
            measure(page, node, reader.getOutputStream());
        } finally {
            reader.destroy();
        }
    }

    private Process reader(Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchReader.class.getName(),
                        cards(folder).toString(),
                        "--server",
                        bridgeNode.address().toString(),
                        "--key",
                        folder.resolve("reader-program-"
                                        + ProcessHandle.current().pid() + ".key")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void signIn(Page page, RunningProgram node, Path log) throws IOException {
        page.navigate(node.address().resolve("/desk").toString());
        page.locator("input[name=username]").fill("bench");
        page.locator("input[name=password]").fill("queue-of-people-at-nine");
        page.locator("vaadin-button[slot=submit]").click();
        page.locator(".choice").first().click(); // of the many desks
        page.locator(".start").waitFor();
        page.navigate(node.address().resolve("/desk/readers").toString());
        page.locator(".pairing-code input").fill(code(log));
        page.locator(".connect-line vaadin-button").click();
        page.locator(".notice-success").waitFor();
    }

    private static String code(Path log) throws IOException {
        String mark = "pairing-code: ";
        while (true) {
            for (String line : Files.readAllLines(log)) {
                if (line.contains(mark)) {
                    return line.substring(line.indexOf(mark) + mark.length());
                }
            }
            pause(100);
        }
    }

    private void measure(Page page, RunningProgram node, OutputStream hand) throws IOException {
        var random = new Random(1); // the same phases of the screen's looks in every run
        var goes = new ArrayList<Double>();
        var desk = new BenchClient(bridgeNode.address());
        for (Specimen specimen : List.of(Specimen.CITIZEN, Specimen.CITIZEN_OLDER)) {
            var names = new ArrayList<Double>();
            var photos = new ArrayList<Double>();
            for (int time = -WARM_UP; time < TIMES; time++) {
                desk.post("/bench/forget");
                start(page, node);
                line(page, WAITING).waitFor();
                pause(2_000 + random.nextInt(1_000));
                watch(page, NAME, "");
                watch(page, PHOTO, "");
                long in = say(hand, BenchReader.IN + specimen);
                double name = seen(page, NAME) - in;
                double photo = seen(page, PHOTO) - in;
                start(page, node);
                line(page, STILL_IN).waitFor();
                pause(1_000 + random.nextInt(1_000));
                watch(page, LINE, WAITING);
                long out = say(hand, "out");
                double gone = seen(page, LINE) - out;
                if (time >= 0) {
                    names.add(name);
                    photos.add(photo);
                    goes.add(gone);
                }
            }
            print(specimen.generation() + " put in -> name and document on the screen of another node", names);
            print(specimen.generation() + " put in -> photo there too", photos);
        }
        print("card taken out -> the screen of another node says so", goes);
    }

    private static void start(Page page, RunningProgram node) {
        page.navigate(node.address().resolve("/desk").toString());
        page.locator(".start").waitFor();
    }

    private static Locator line(Page page, String words) {
        return page.locator(LINE, new Page.LocatorOptions().setHasText(words));
    }

    private static String words(String key) {
        return ResourceBundle.getBundle("i18n/registration", Locale.FRENCH).getString(key);
    }

    /** From now on the page notes when something like this is on the screen that says these words. */
    private static void watch(Page page, String selector, String words) {
        page.evaluate("([selector, words]) => lraWatch(selector, words)", List.of(selector, words));
    }

    /** Milliseconds since 1970 when the page had shown it. */
    private static double seen(Page page, String selector) {
        page.waitForFunction("selector => lraSeen[selector] > 0", selector);
        return ((Number) page.evaluate("selector => lraSeen[selector]", selector)).doubleValue();
    }

    /** Milliseconds since 1970 when the visitor's hand was told. */
    private static long say(OutputStream hand, String word) throws IOException {
        long now = Clock.systemUTC().millis();
        hand.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        hand.flush();
        return now;
    }

    private static void print(String what, List<Double> millis) {
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                what,
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.getLast());
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
