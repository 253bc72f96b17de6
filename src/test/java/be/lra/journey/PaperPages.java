package be.lra.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What an administrator proposes for letters and mails, and looks at before. */
final class PaperPages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;

    PaperPages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
    }

    void open() {
        page.navigate(Journey.address("/desk/paper").toString());
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words.of("office.paper.title")))
                .first()
                .waitFor();
    }

    /** A file that is none, then the logo. */
    void bringLogo(byte[] png) {
        Locator input = page.locator("vaadin-upload input[type=file]");
        input.setInputFiles(new FilePayload("logo.png", "image/png", new byte[] {1, 2, 3}));
        page.getByText(words.of("office.logo.refused.NO_PICTURE")).waitFor();
        gallery.look(page, "logo-refused");
        input.setInputFiles(new FilePayload("logo.png", "image/png", png));
        page.locator("img.logo").waitFor();
    }

    /** A text with a second link is refused, beside its field. */
    void tryALink() {
        french(0).fill("www.commune.example");
        button("office.specimen.letter").click();
        page.getByText(words.of("office.paper.problem.LINK")).waitFor();
        gallery.look(page, "link-refused");
    }

    /** @param place of the text, the first is 0 */
    void write(int place, String text) {
        french(place).fill(text);
        french(place).blur();
    }

    private Locator french(int place) {
        return page.locator(".form-columns").nth(place).locator("[lang=fr] input, [lang=fr] textarea");
    }

    /** The specimen of the letter as this screen would make it, a PDF. */
    byte[] letter() {
        button("office.specimen.letter").first().click();
        Locator link = dialog().locator("a.letter-link");
        link.waitFor();
        gallery.look(page, "letter-dialog");
        byte[] pdf = page.context()
                .request()
                .get(Journey.address("/desk/")
                        .resolve(link.getAttribute("href"))
                        .toString())
                .body();
        close();
        return pdf;
    }

    void lookAtTheMail(String text) {
        button("office.specimen.mail").click();
        dialog().getByText(text).waitFor();
        gallery.look(page, "mail-dialog");
        close();
    }

    void propose(String reason) {
        page.getByLabel(words.of("office.change.reason")).first().fill(reason);
        gallery.lookTwice(page, "paper");
        button("office.paper.propose").click();
        page.getByText(words.of("office.change.proposed.title")).waitFor();
    }

    void sendTestMail() {
        button("office.specimen.testMail").click();
        page.getByText(words.of("office.specimen.testMail.SENT")).waitFor();
        gallery.lookTwice(page, "paper-to-decide");
    }

    private void close() {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.of("office.specimen.close")))
                .click();
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    private Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words.of(key)).setExact(true));
    }
}
