package be.lra.bench;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Many citizens sign in at the same time while an agent works: each comes at its moment, however long the others take.
 * Mail server, browser and citizens take their CPU from the same cores.
 *
 * @param signIn of the person with this number, each of whom may sign in once
 * @param people who may sign in
 */
record Rush(URI server, MeasuredProcess app, MeasuredProcess database, IntFunction<Citizen> signIn, int people) {

    private static final int[] RATES = {5, 10, 20, 40}; // sign-ins a second; two cores are meant to hold the last
    private static final Duration LASTS = Duration.ofSeconds(20);
    private static final int SCREENS_SEEN = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private record Waits(double whole, double page) {}

    void print() {
        System.out.println(
                "| sign-ins a second | came through | p50 of one page | p95 | p95 of all pages | agent's screen p95 |"
                        + " CPU ms of a sign-in |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
        int first = 0;
        try (var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            Page agent = browser.newPage();
            Screens.signIn(agent, server);
            for (int known = 0; known < SCREENS_SEEN; known++) { // as that of somebody who is at work since the morning
                look(agent);
            }
            for (int rate : RATES) {
                int many = rate * (int) LASTS.toSeconds();
                if (first + many > people) {
                    System.out.println("| " + rate + " | too few people for it: " + people + " |");
                    return;
                }
                System.out.println(row(rate, first, many, agent));
                first += many;
            }
        }
    }

    private String row(int rate, int first, int many, Page agent) {
        double before = app.cpuMillis() + database.cpuMillis();
        long begin = System.nanoTime();
        var citizens = new ArrayList<Future<Waits>>();
        var screen = new ArrayList<Double>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < many; number++) {
                int person = first + number;
                long at = begin + number * 1_000_000_000L / rate;
                citizens.add(threads.submit(() -> {
                    sleep(at - System.nanoTime());
                    Citizen citizen = signIn.apply(person);
                    return new Waits(citizen.waited(), citizen.longest());
                }));
            }
            while (citizens.stream().anyMatch(citizen -> !citizen.isDone())) {
                screen.add(look(agent));
                sleep(BETWEEN_LOOKS.toNanos());
            }
        }
        double cpu = app.cpuMillis() + database.cpuMillis() - before;
        var whole = new ArrayList<Double>();
        var page = new ArrayList<Double>();
        citizens.forEach(citizen -> finished(citizen, whole, page));
        return String.format(
                Locale.ROOT,
                "| %d | %d of %d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.1f |",
                rate,
                page.size(),
                many,
                percentile(page, 50),
                percentile(page, 95),
                percentile(whole, 95),
                percentile(screen, 95),
                cpu / many);
    }

    private static void finished(Future<Waits> citizen, List<Double> whole, List<Double> page) {
        try {
            Waits waits = citizen.get();
            whole.add(waits.whole());
            page.add(waits.page());
        } catch (ExecutionException e) {
            System.err.println(e.getCause()); // turned away: counted as not come through
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the agent's press to the next screen, and back to the day's first one; milliseconds of the slower way. */
    private static double look(Page agent) {
        return Math.max(
                press(agent, ".desk-nav a[href$='search']", ".search-field"),
                press(agent, ".desk-nav a >> nth=0", ".start"));
    }

    private static double press(Page agent, String link, String arrived) {
        long begin = System.nanoTime();
        agent.locator(link).click();
        agent.locator(arrived).waitFor();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double percentile(List<Double> values, int percent) {
        Collections.sort(values);
        return values.isEmpty() ? Double.NaN : values.get(Math.min(values.size() - 1, values.size() * percent / 100));
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
