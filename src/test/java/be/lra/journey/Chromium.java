package be.lra.journey;

import be.lra.Programs;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The browser of the machine, with the two screens of the product: the counter PC and a phone. */
public final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final int PATIENCE = 60_000; // milliseconds; the first view of a cold server takes seconds

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: install the package chromium"));
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Playwright playwright = Playwright.create(options);
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(flags())));
    }

    private static List<String> flags() {
        var flags = new ArrayList<>(List.of("--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"));
        if (Programs.AS_ROOT) {
            flags.add("--no-sandbox"); // the sandbox refuses to run as root
        }
        return flags;
    }

    /** The screen of a counter PC, in the agent's French. */
    public Page desk() {
        return office("fr-BE");
    }

    /** The screen of a supervisor, in his Dutch. */
    Page supervisor() {
        return office("nl-BE");
    }

    /** The screen of somebody who works in German. */
    Page german() {
        return office("de-BE");
    }

    private Page office(String locale) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(Gallery.COUNTER.width(), Gallery.COUNTER.height())
                .setLocale(locale));
    }

    /** A phone whose browser runs no script. */
    public Page phone() {
        return page(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("nl-BE")
                .setJavaScriptEnabled(false));
    }

    /** The smallest screen that everything has to fit on. */
    Page small(boolean scripts) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(SmallScreen.WIDTH, 640)
                .setLocale("fr-BE")
                .setJavaScriptEnabled(scripts));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setTimezoneId("Europe/Brussels"));
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(Unspoken::sent);
        context.onConsoleMessage(message -> System.out.println("Browser: " + message.type() + " " + message.text()));
        return context.newPage();
    }

    /** Keeps a picture of every open page, for whoever asks why a journey ended early. */
    public void keepPages(String journey) {
        int number = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                number++;
                Path file = Path.of("target", "screenshots", "failed-" + journey + "-" + number + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file));
                System.out.println("The journey ended at " + page.url() + ", kept in " + file);
            }
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
