package be.lra.bench;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** How much heap one more agent's open screen takes. */
record Screens(URI server, MeasuredProcess app) {

    private static final int TO_WARM_UP = 4;
    private static final int SCREENS = 8;

    void print() {
        try (var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            for (int screen = 0; screen < TO_WARM_UP; screen++) {
                open(browser.newPage());
            }
            long before = app.liveHeap();
            for (int screen = 0; screen < SCREENS; screen++) {
                open(browser.newPage());
            }
            System.out.println("Heap of an agent's open screen: " + (app.liveHeap() - before) / SCREENS / 1000 + " kB");
        }
    }

    private void open(Page page) {
        page.navigate(server.resolve("/desk").toString());
        page.locator("input[name=username]").fill("bench");
        page.locator("input[name=password]").fill("queue-of-people-at-nine");
        page.locator("vaadin-button[slot=submit]").click();
        page.locator(".choice").first().click(); // of the many desks
        page.locator(".start").waitFor();
    }
}
