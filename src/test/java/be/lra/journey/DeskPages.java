package be.lra.journey;

import be.lra.office.AgentPhones;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What an agent does on the screen of the desk. */
final class DeskPages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;
    private int strokes;

    DeskPages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
    }

    void signIn(String userName, String password) {
        page.navigate(Journey.address("/desk").toString());
        page.locator("input[name=username]").fill(userName);
        gallery.look(page, "sign-in");
        page.locator("input[name=password]").fill(password);
        button("ui.login.submit").click();
        page.waitForURL(url -> !url.contains("login"));
        label("office.code.label").waitFor();
        gallery.look(page, "sign-in-code");
        label("office.code.label")
                .fill(AgentPhones.freshCode(AgentPhones.secret(userName).base32()));
        button("office.code.confirm").click();
        page.waitForURL(url -> !url.endsWith("/code"));
    }

    void sitAt(String desk) {
        page.navigate(Journey.address("/desk/workplace").toString());
        Locator place = page.locator(".choice", new Page.LocatorOptions().setHasText(desk));
        place.waitFor();
        gallery.look(page, "workplace");
        place.click();
        heading("registration.start.title");
        gallery.look(page, "start");
    }

    /** The browser of a counter PC remembers its desk: nobody is asked a second time. */
    void signOutAndInAgain(String userName, String password) {
        page.locator(".sign-out").click();
        page.waitForURL(url -> url.contains("login"));
        signIn(userName, password);
        heading("registration.start.title");
    }

    /** Locks the screen and opens it again by a code: the agent finds himself where he was. */
    void lockAndUnlock(String userName) {
        String where = page.url();
        page.locator(".lock").click();
        page.waitForURL(url -> url.endsWith("/locked"));
        label("office.code.label").waitFor();
        gallery.look(page, "locked");
        label("office.code.label").fill("12345");
        button("office.lock.confirm").click();
        page.getByText(words.of("office.code.notACode")).waitFor();
        label("office.code.label")
                .fill(AgentPhones.freshCode(AgentPhones.secret(userName).base32()));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.equals(where));
    }

    /** Connects the reader program of this PC by the code it shows, and waits until it is ready. */
    void connectReader(String code) {
        page.navigate(Journey.address("/desk/readers").toString());
        heading("reader.view.title");
        gallery.look(page, "reader-without-program");
        label("reader.connect.code").fill(code);
        button("reader.connect.go").click();
        page.locator(".notice-success").waitFor();
        page.reload();
        heading("reader.view.title");
        gallery.look(page, "reader-connected");
        page.navigate(Journey.address("/desk").toString());
        heading("registration.start.title");
    }

    void startWithDocument() {
        strokes = 0;
        click(button("registration.start.document"));
        heading("registration.mrz.title");
        gallery.look(page, "document");
    }

    /** Begins the visit of somebody who has an appointment today, and has no card. */
    void beginAppointment(String called) {
        Locator visitor = page.locator(".expected-item", new Page.LocatorOptions().setHasText(called));
        visitor.waitFor();
        gallery.look(page, "appointments");
        visitor.getByText(words.of("appointment.list.start"), new Locator.GetByTextOptions().setExact(true))
                .click();
        heading("registration.card.title");
        click(button("registration.card.other"));
        heading("registration.mrz.title");
    }

    /** The address that stands in the field before anybody typed one. */
    String proposedAddress() {
        heading("registration.email.title");
        gallery.look(page, "e-mail-of-appointment");
        return label("registration.email.address").inputValue();
    }

    void typeZone(String zone) {
        page.locator("vaadin-text-area textarea").fill(zone);
    }

    /** The desk says this instead of going on. */
    void readThat(String sentence) {
        page.getByText(sentence).first().waitFor();
        gallery.lookTwice(page, "refused-document");
    }

    /** Chooses the person whom the register writes so, accents included. */
    void choose(String name) {
        Locator row = page.locator(".visit-candidates tr", new Page.LocatorOptions().setHasText(name))
                .last();
        row.waitFor();
        gallery.look(page, "candidates");
        click(row.locator("vaadin-button"));
    }

    /** Says of every statement and point that it was seen, with one figure each, and goes on with Enter. */
    void attest() {
        heading("registration.checks.title");
        Locator rows = page.locator(".visit-statement, .visit-point");
        rows.first().locator("input").and(page.locator(":focus")).waitFor();
        gallery.look(page, "checks");
        page.locator(".visit-statement input:disabled").waitFor(hidden()); // until the photo of a card has come
        for (int row = 0; row < rows.count(); row++) {
            press("1");
        }
        page.locator(".visit-statement input:not(:checked)").waitFor(hidden());
        gallery.look(page, "checks-answered");
        press("Enter");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private void press(String key) {
        page.keyboard().press(key);
        strokes++;
    }

    private void click(Locator what) {
        what.click();
        strokes++;
    }

    /** Keys pressed and buttons clicked since the visit began, beyond the lines of the document and the address. */
    int strokes() {
        return strokes;
    }

    void email(String address, String language) {
        heading("registration.email.title");
        gallery.look(page, "e-mail");
        label("registration.email.address").fill(address);
        press("Tab");
        label("registration.email.again").fill(address);
        Locator chosen = page.getByLabel(language, new GetByLabelOptions().setExact(true));
        if (!chosen.isChecked()) {
            click(chosen);
        }
        press("Enter");
    }

    void issue() {
        heading("registration.summary.title");
        gallery.look(page, "summary");
        click(button("registration.summary.issue"));
    }

    /** Opens the letter as the browser would for printing; it is handed out once. */
    PrintedLetter letter() {
        heading("registration.letter.title");
        page.locator(".mail-state-accepted").waitFor();
        gallery.look(page, "letter");
        button("registration.letter.next").click();
        page.getByText(words.of("registration.letter.leave.text")).waitFor();
        gallery.look(page, "letter-unopened");
        button("registration.letter.leave.back").click();
        page.getByText(words.of("registration.letter.leave.text"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        String address = (String) page.locator("a.letter-link").evaluate("link => link.href");
        strokes++; // the click that opens it
        byte[] pdf = page.context().request().get(address).body();
        heading("registration.handover.title");
        gallery.look(page, "letter-opened");
        gallery.letter(pdf);
        Page again = page.context().newPage();
        again.navigate(address);
        again.getByText(words.of("registration.letter.gone.what")).waitFor();
        gallery.look(again, "letter-again");
        again.close();
        return PrintedLetter.of(pdf);
    }

    /** The same page in Dutch, whose words are longer; then French again. */
    void lookInDutch(String name) {
        page.getByText("NL", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("html[lang^=nl] .visit-statement").first().waitFor(); // the language comes before the page
        gallery.look(page, name + "-nl");
        page.getByText("FR", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("html[lang^=fr] .visit-statement").first().waitFor();
    }

    /** The letter waits for a supervisor. */
    void waitForTheSupervisor() {
        page.locator(".approval-asked").waitFor();
        gallery.look(page, "approval-asked");
    }

    void seeTheSupervisorAgree() {
        page.locator(".approval-granted").waitFor();
        gallery.look(page, "approval-granted");
    }

    /** How this registration is called when people speak of it. */
    String reference() {
        return page.locator(".visit-reference").first().innerText();
    }

    Locator label(String key) {
        return page.getByLabel(words.of(key), new GetByLabelOptions().setExact(true));
    }

    Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words.of(key)).setExact(true));
    }

    void heading(String key) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words.of(key)))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }
}
