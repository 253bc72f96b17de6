package be.lra.journey;

import be.lra.office.AgentPhones;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What an administrator does on the page of the office, and a newcomer before anything else. */
final class OfficePages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;

    OfficePages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
    }

    void signIn(String userName, String password) {
        page.navigate(Journey.address("/desk").toString());
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill(password);
        button("ui.login.submit").click();
        page.waitForURL(url -> !url.contains("login"));
    }

    /** Types the secret of the page into an app, after a code that is none. */
    void connectApp() {
        heading("office.app.title");
        field("office.code.label").fill("12345");
        button("office.code.confirm").click();
        waitFor(words.of("office.code.notACode"));
        gallery.look(page, "connect-app");
        page.setViewportSize(390, 844);
        gallery.look(page, "connect-app-phone");
        page.setViewportSize(1280, 800);
        String secret = page.locator(".app-secret").innerText().replace(" ", "");
        field("office.code.label").fill(AgentPhones.freshCode(secret));
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/code"));
    }

    void addDesk(String name) {
        heading("office.admin.title");
        gallery.look(page, "empty-office");
        button("office.desk.add").click();
        field("office.desk.name").fill(name);
        gallery.look(page, "add-desk");
        press("office.change.save");
        waitFor(name);
    }

    /** Appoints somebody after one wrong number; the result is the password on the slip. */
    String appoint(String userName, String pseudonym) {
        button("office.appoint").click();
        gallery.look(page, "appoint");
        field("office.staff.field.USER_NAME").fill(userName);
        field("office.staff.field.PSEUDONYM").fill(pseudonym);
        field("office.staff.field.LANGUAGE").fill("Français");
        page.keyboard().press("Enter");
        field("office.staff.field.NUMBER").fill("85.07.30-033.29"); // the last digit is wrong
        field("office.staff.field.EMAIL").fill(userName + "@mail.example");
        press("office.appoint.confirm");
        waitFor(words.of("office.staff.problem.NO_NUMBER"));
        gallery.look(page, "appoint-refused");
        field("office.staff.field.NUMBER").fill("85.07.30-033.28"); // domain.md 5.4
        press("office.appoint.confirm");
        Locator slip = page.locator(".reference-value");
        slip.waitFor();
        gallery.look(page, "slip");
        String password = slip.innerText();
        press("office.slip.close");
        waitFor(pseudonym);
        page.locator(".row-acts").last().scrollIntoViewIfNeeded();
        gallery.look(page, "furnished");
        return password;
    }

    void lookAtEveryDialog(String pseudonym) {
        for (String act : new String[] {"office.grant", "office.reset", "office.person", "office.end"}) {
            page.locator("[aria-label^='" + words.of(act) + ":'][aria-label$='" + pseudonym + "']")
                    .click();
            dialog().locator("vaadin-button").first().waitFor();
            gallery.look(page, act.replace("office.", "dialog-"));
            press("office.change.cancel");
            dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** The same page in Dutch, whose words are longer, and on the screen of a phone; then as it was. */
    void lookInDutchAndOnAPhone() {
        page.locator(".languages button[lang=nl]").click();
        page.locator("html[lang^=nl] .row-acts").first().waitFor();
        page.locator(".row-acts").last().scrollIntoViewIfNeeded();
        gallery.look(page, "furnished-nl");
        page.setViewportSize(390, 844);
        page.locator(".row-acts").first().scrollIntoViewIfNeeded();
        gallery.look(page, "furnished-nl-phone");
        page.locator(".row-acts").last().scrollIntoViewIfNeeded();
        gallery.look(page, "furnished-nl-phone-acts");
        page.locator(".card-head vaadin-button").last().click();
        dialog().locator("vaadin-button").first().waitFor();
        gallery.look(page, "appoint-nl-phone");
        page.keyboard().press("Escape");
        page.setViewportSize(1280, 800);
    }

    /** Tries the password that was handed over, which is refused, then takes another. */
    void choosePassword(String handedOver, String own) {
        heading("office.password.title");
        gallery.look(page, "password");
        field("office.password.new").fill(handedOver);
        field("office.password.again").fill(handedOver);
        button("office.password.confirm").click();
        waitFor(words.of("office.password.flaw.UNCHANGED"));
        gallery.look(page, "password-refused");
        page.setViewportSize(390, 844);
        gallery.look(page, "password-phone");
        page.setViewportSize(1280, 800);
        field("office.password.new").fill(own);
        field("office.password.again").fill(own);
        button("office.password.confirm").click();
        waitFor(words.of("ui.login.changed.title"));
        gallery.look(page, "password-changed");
    }

    String placeOfTheHead() {
        heading("registration.start.title");
        return page.locator(".place").innerText();
    }

    private void press(String key) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words.of(key)).setExact(true))
                .click();
    }

    private Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    private Locator field(String key) {
        return page.getByLabel(words.of(key), new Page.GetByLabelOptions().setExact(true));
    }

    private Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words.of(key)).setExact(true));
    }

    private void heading(String key) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words.of(key)))
                .first()
                .waitFor();
    }

    private void waitFor(String text) {
        page.getByText(text).first().waitFor();
    }
}
