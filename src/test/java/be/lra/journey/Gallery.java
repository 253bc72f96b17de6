package be.lra.journey;

import be.lra.Programs;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * What a journey saw: a picture of every page under {@code target/screenshots}, what axe-core found on it, and how heavy
 * it was. Judged once, at the end of the journey, so that one flaw does not hide the next.
 */
final class Gallery {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int HEAVIEST = 30_000; // bytes of a citizen's page in all (architecture.md 1)

    static final Screen COUNTER = new Screen(1280, 800);
    static final Screen NARROW = new Screen(390, 844);

    /** The size of a screen in pixels. */
    record Screen(int width, int height) {}

    private final String journey;
    private final Map<String, List<String>> violations = new TreeMap<>();
    private final Map<String, Integer> weights = new TreeMap<>();
    private @Nullable Page mirror;
    private int pictures;

    Gallery(String journey) {
        this.journey = journey;
    }

    /** Takes the picture and asks axe-core. */
    void look(Page page, String name) {
        picture(page, name);
        violations.put(name, violations(page));
    }

    /** The same state of a desk page on the screen of the counter and on one as narrow as a phone. */
    void lookTwice(Page page, String name) {
        look(page, name);
        page.setViewportSize(NARROW.width(), NARROW.height());
        look(page, name + "-narrow");
        page.setViewportSize(COUNTER.width(), COUNTER.height());
    }

    /** The same for a page of the citizen's phone, which must be light too, and is judged in a mirror. */
    void look(Page page, String name, PageWeight weight) {
        picture(page, name);
        weights.put(name, weight.bytes(page));
        violations.put(name, violations(mirror(page)));
    }

    /** The same page in a browser that runs scripts: axe-core is one, and the phone runs none. */
    private Page mirror(Page page) {
        if (mirror == null) {
            mirror = page.context()
                    .browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(390, 844))
                    .newPage();
        }
        mirror.navigate(Journey.address("/help").toString()); // for the addresses of style sheets
        mirror.setContent(page.content());
        return mirror;
    }

    private void picture(Page page, String name) {
        pictures++;
        Path file = FOLDER.resolve("%s-%02d-%s.png".formatted(journey, pictures, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Makes pictures of the letter's pages. */
    void letter(byte[] pdf) {
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(journey + "-letter.pdf");
            Files.write(file, pdf);
            Programs.output(
                    "pdftoppm",
                    "-png",
                    "-r",
                    "100",
                    file.toString(),
                    FOLDER.resolve(journey + "-letter").toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> violations(Page page) {
        var found = new ArrayList<String>();
        new AxeBuilder(page)
                .withTags(WCAG_2_2_AA)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget()
                                + " " + node.getHtml())));
        return found;
    }

    /** Fails with everything that is wrong on any page. */
    void judge() {
        var judgement = new SoftAssertions();
        violations.forEach((page, found) ->
                judgement.assertThat(found).as("WCAG 2.2 AA on %s", page).isEmpty());
        weights.forEach((page, bytes) ->
                judgement.assertThat(bytes).as("bytes of %s", page).isLessThan(HEAVIEST));
        System.out.println("Weight of the citizen's pages in bytes: " + weights);
        judgement.assertAll();
    }
}
