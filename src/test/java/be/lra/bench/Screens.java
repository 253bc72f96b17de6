package be.lra.bench;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much heap one more agent's open screen takes, and what open screens cost while nothing happens. */
record Screens(URI server, MeasuredProcess app) {

    private static final int TO_WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final int SCREENS = 8; // opened in a round
    private static final Duration QUIET = Duration.ofSeconds(20);

    void print() {
        try (var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            for (int screen = 0; screen < TO_WARM_UP; screen++) {
                signIn(browser.newPage(), server);
            }
            long before = app.liveHeap();
            var taken = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int screen = 0; screen < SCREENS; screen++) {
                    signIn(browser.newPage(), server);
                }
                long after = app.liveHeap();
                taken[round] = (after - before) / SCREENS / 1000;
                before = after;
            }
            // Caches that nobody used for a while are freed in one of the rounds: their median tells
            Arrays.sort(taken);
            System.out.println("Heap of an agent's open screen: " + taken[ROUNDS / 2] + " kB, median of "
                    + Arrays.toString(taken));
            int open = TO_WARM_UP + ROUNDS * SCREENS;
            System.out.printf(
                    Locale.ROOT,
                    "With %d of them open and nobody at work: %.1f ms of CPU a second%n",
                    open,
                    cpuWhileNothingHappens());
        }
    }

    /** Milliseconds of CPU a second. */
    private double cpuWhileNothingHappens() {
        double before = app.cpuMillis();
        long begin = System.nanoTime();
        try {
            Thread.sleep(QUIET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (app.cpuMillis() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    /** Up to the screen on which an agent's day begins. */
    static void signIn(Page page, URI server) {
        page.navigate(server.resolve("/desk").toString());
        page.locator("input[name=username]").fill("bench");
        page.locator("input[name=password]").fill("queue-of-people-at-nine");
        page.locator("vaadin-button[slot=submit]").click();
        page.locator(".choice").first().click(); // of the many desks
        page.locator(".start").waitFor();
    }
}
