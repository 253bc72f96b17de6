package be.lra.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What an auditor does on the screen: finds a registration by its reference and reads what happened, in order. */
final class AuditorPages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;

    AuditorPages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
    }

    void signIn(String userName, String password) {
        new DeskPages(page, words, gallery).signIn(userName, password);
    }

    /** The sentences of the trail, first event first or last, as the screen has them. */
    List<String> trailOf(String reference) {
        page.navigate(Journey.address("/desk/audit").toString());
        Locator field = page.getByLabel(words.of("audit.reference.label")).first();
        field.waitFor();
        gallery.look(page, "audit");
        field.fill(reference);
        page.getByText(words.of("audit.reference.open")).first().click();
        page.locator(".trail-entry").first().waitFor();
        gallery.look(page, "trail");
        return page.locator(".trail-words > span").allInnerTexts();
    }

    /** By what happened alone. */
    void searchByKind(String kind) {
        page.navigate(Journey.address("/desk/audit").toString());
        page.locator(".trail-search vaadin-combo-box").nth(1).locator("input").fill(label(kind));
        page.locator("vaadin-combo-box-item").first().click();
        page.locator(".trail-search vaadin-button").click();
        page.locator(".trail-entry").first().waitFor();
        gallery.lookTwice(page, "search");
    }

    private String label(String kind) {
        return words.of("audit.event." + kind);
    }

    int lines() {
        return page.locator(".trail-entry").count();
    }

    /** To the next page and back. */
    void turn() {
        String first = page.locator(".trail-place").innerText();
        page.getByText(words.of("audit.page.next")).click();
        page.getByText(words.of("audit.page.number", 2)).waitFor();
        gallery.look(page, "second-page");
        page.getByText(words.of("audit.page.previous")).click();
        page.getByText(first).waitFor();
    }

    /** What the export holds. */
    String table() throws IOException {
        return Files.readString(page.waitForDownload(() ->
                        page.locator(".trail-pages .trail-export a").first().click())
                .path());
    }

    /** Opens the first event until it is under a checkpoint, and takes its receipt along. */
    String receipt() throws IOException {
        for (int tries = 0; ; tries++) {
            page.locator(".trail-entry vaadin-button").first().click();
            page.locator(".event-detail").waitFor();
            if (tries > 40 || page.locator("vaadin-dialog .trail-export").count() > 0) {
                break;
            }
            page.keyboard().press("Escape");
            page.locator(".event-detail").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForTimeout(1_000); // until the sealer comes by
        }
        gallery.lookTwice(page, "event");
        String receipt = Files.readString(page.waitForDownload(
                        () -> page.locator("vaadin-dialog .trail-export").click())
                .path());
        page.keyboard().press("Escape");
        return receipt;
    }

    /** The light of the trail stands above every page. */
    void seeThatTheTrailIsSealed() {
        page.getByText(words.of("audit.integrity.light")).first().waitFor();
    }

    /** A person is not looked for without a reason. */
    void missTheReason(String number) {
        page.navigate(Journey.address("/desk/audit").toString());
        page.locator(".trail-search vaadin-text-field").first().locator("input").fill(number);
        page.keyboard().press("Tab");
        page.locator(".trail-search vaadin-select").first().waitFor();
        page.locator(".trail-search vaadin-button").click();
        page.getByText(words.of("audit.filter.reason.missing")).first().waitFor();
        gallery.lookTwice(page, "reason-missing");
    }
}
