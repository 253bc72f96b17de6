package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What staff does with registrations after the visit: finds them, reads their life, controls them. */
final class FilePages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;
    private final DeskPages desk;

    FilePages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
        this.desk = new DeskPages(page, words, gallery);
    }

    /** Types what he knows, and Enter. */
    void find(String typed) {
        page.navigate(Journey.address("/desk/search").toString());
        desk.heading("registration.search.title");
        gallery.look(page, "search");
        desk.label("registration.search.field").fill("x");
        page.keyboard().press("Enter");
        page.locator(".notice-warning").waitFor();
        gallery.look(page, "search-too-vague");
        desk.label("registration.search.field").fill(typed);
        page.keyboard().press("Enter");
        page.locator(".registration-table").waitFor();
        page.getByText(words.of("registration.search.filters")).click();
        desk.label("registration.search.document").waitFor();
        gallery.lookTwice(page, "search-found");
    }

    /** Opens the newest one found, and reads everything that happened. */
    void read() {
        page.locator(".registration-table tbody a").first().click();
        page.locator(".life .trail-entry").first().waitFor();
        gallery.lookTwice(page, "file");
        page.getByLabel(words.of("registration.life.everything")).check();
        page.getByText(words.of("audit.event.FileOpened")).first().waitFor();
        gallery.look(page, "file-everything");
    }

    /** Opens the receipt of the letter as soon as it is sealed. */
    void takeReceipt() {
        Locator open = page.getByText(words.of("registration.receipt.open"));
        open.waitFor(); // sealed every two seconds here, looked for every five
        gallery.lookTwice(page, "file-receipt");
        Page receipt = page.waitForPopup(open::click);
        assertThat(receipt.locator("body").innerText()).contains("c2sp.org/tlog-proof@v1");
        receipt.close();
    }

    /** Looks at what sending the file to another office would ask. */
    void thinkOfTransferring() {
        page.getByText(words.of("registration.transfer.summary")).click();
        desk.button("registration.transfer.button").click();
        page.getByText(words.of("registration.transfer.office.missing")).first().waitFor();
        gallery.lookTwice(page, "file-transfer");
    }

    /** Looks at what closing the accounts would ask, and leaves it. */
    void thinkOfClosing() {
        page.getByText(words.of("registration.erasure.summary")).click();
        page.getByText(words.of("registration.erasure.after")).waitFor();
        gallery.lookTwice(page, "file-erasure");
        desk.button("registration.erasure.button").click();
        desk.button("registration.erasure.confirm").waitFor();
        gallery.look(page, "file-erasure-asked");
        desk.button("ui.reason.cancel").click();
    }

    /** Looks at what a correction would ask, and leaves it. */
    void thinkOfCorrecting() {
        desk.button("registration.correction.button").click();
        desk.button("registration.correction.go").waitFor();
        gallery.lookTwice(page, "file-correction");
        desk.button("ui.reason.cancel").click();
    }

    /** Finds a finished case in order. */
    void control() {
        page.navigate(Journey.address("/desk/control").toString());
        page.locator(".control-case").first().waitFor();
        gallery.lookTwice(page, "control");
        page.locator(".control-case vaadin-button").nth(1).click();
        page.getByLabel(words.of("registration.control.suspicion.reason.RULES_NOT_FOLLOWED"))
                .check();
        gallery.look(page, "control-suspicion");
        desk.button("ui.reason.cancel").click();
        page.locator(".control-case vaadin-button").first().click();
        page.locator(".notice-success").waitFor();
        gallery.look(page, "control-judged");
    }

    /** Sees that nothing has to be followed up. */
    void followUp() {
        page.navigate(Journey.address("/desk/follow-up").toString());
        desk.heading("registration.followUp.title");
        gallery.lookTwice(page, "follow-up");
    }

    /** Looks at how the office is doing, as a picture and as a table. */
    void figures() {
        page.navigate(Journey.address("/desk/statistics").toString());
        desk.heading("statistics.title");
        page.locator("vaadin-details").first().click();
        page.locator("vaadin-details table").first().waitFor();
        gallery.lookTwice(page, "statistics");
    }

    /** Tells the office something and takes it away again. */
    void news() {
        page.navigate(Journey.address("/desk/news").toString());
        desk.heading("office.news.title");
        page.locator("vaadin-text-area textarea").fill("Loket 2 sluit om twaalf uur.");
        page.locator("vaadin-checkbox input").check();
        page.getByText(words.of("office.news.tell")).click();
        page.getByText(words.of("office.news.told")).waitFor();
        gallery.lookTwice(page, "news");
        page.navigate(Journey.address("/desk/follow-up").toString());
        page.locator(".office-news .notice-warning").waitFor();
        gallery.lookTwice(page, "news-above-a-page");
        page.navigate(Journey.address("/desk/news").toString());
        page.getByText(words.of("office.news.withdraw")).click();
        page.getByText(words.of("office.news.none")).waitFor();
    }
}
