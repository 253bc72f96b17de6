package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What an agent does when the way from a document to the visitor is not straight. */
final class DetourPages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;
    private final DeskPages desk;

    DetourPages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
        this.desk = new DeskPages(page, words, gallery);
    }

    /** No register knows the visitor: looks at that, and asks for a number. */
    void askForANumber(String birthPlace) {
        desk.heading("registration.candidates.none");
        gallery.lookTwice(page, "nobody");
        desk.button("registration.candidates.create").click();
        desk.heading("registration.creation.title");
        gallery.lookTwice(page, "creation");
        desk.button("registration.creation.create").click();
        page.locator(".notice-error").waitFor();
        gallery.look(page, "creation-incomplete");
        desk.label("registration.creation.birthPlace").fill(birthPlace);
        desk.button("registration.creation.create").click();
        desk.heading("registration.checks.title");
        gallery.lookTwice(page, "created");
    }

    /** Says that the visitor is none of the persons found, and thinks better of it. */
    void weighNoneOfThese() {
        candidates();
        gallery.lookTwice(page, "several");
        desk.button("registration.candidates.noneOfThese").click();
        desk.heading("registration.creation.title");
        desk.button("registration.creation.back").click();
        candidates();
    }

    /** Waits for more than one person beside the document, with the differences marked in words. */
    private void candidates() {
        desk.heading("registration.candidates.title");
        Locator rows = page.locator(".visit-candidates tbody tr");
        rows.last().waitFor();
        assertThat(rows.count()).isGreaterThan(2);
        assertThat(page.locator(".visit-candidates [title]").count()).isPositive();
    }

    /** The register is away: puts the visit aside for the next visitor. */
    void putAside() {
        page.locator(".notice-warning").waitFor();
        gallery.lookTwice(page, "register-away");
        desk.button("registration.register.park").click();
        page.getByText(words.of("registration.start.parked", 1)).waitFor();
        gallery.lookTwice(page, "put-aside");
    }

    /** Takes up the visit of this person again; nothing is typed a second time. */
    void takeUp(String name) {
        page.locator(".start-item", new Page.LocatorOptions().setHasText(name))
                .locator("vaadin-button")
                .click();
        desk.heading("registration.register.title");
        gallery.look(page, "taken-up");
        desk.button("registration.register.again").click();
        desk.heading("registration.candidates.title");
    }

    /** Reads the lines of the same document again, as they should have been typed, and says why they change. */
    void correct(String lines) {
        desk.button("registration.candidates.otherDocument").click();
        desk.heading("registration.mrz.title");
        desk.typeZone(lines);
        page.getByText(words.of("registration.correction.title")).waitFor();
        page.getByLabel(words.of("registration.correction.reason.TYPING_ERROR")).check();
        gallery.lookTwice(page, "correction");
        desk.button("registration.correction.confirm").click();
        desk.heading("registration.candidates.title");
        gallery.lookTwice(page, "corrected");
    }

    /** Calls the supervisors: the page before and after is the same to the letter. */
    void callInSilence() {
        String before = page.locator(".visit-frame").innerHTML();
        page.keyboard().press("F9");
        page.waitForTimeout(1_500); // longer than the second between two looks of the page for news
        assertThat(page.locator(".visit-frame").innerHTML()).isEqualTo(before);
    }

    /** Presses "issue" and is told to ask the supervisor, and nothing more. */
    void issueInVain() {
        desk.button("registration.summary.issue").click();
        page.getByText(words.of("registration.stop.SUPERVISOR_WANTED")).waitFor();
        gallery.lookTwice(page, "supervisor-wanted");
    }

    /** Sends the visitor away, with this reason. */
    void refuse(String reason) {
        desk.button("registration.wizard.refuse").click();
        page.getByLabel(words.of("registration.refusal.reason." + reason)).check();
        gallery.lookTwice(page, "refusal");
        desk.button("registration.refusal.confirm").click();
        page.getByText(words.of("registration.state.REFUSED.next")).waitFor();
        gallery.lookTwice(page, "refused");
    }

    void nextVisitor() {
        page.navigate(Journey.address("/desk").toString());
        desk.heading("registration.start.title");
    }
}
