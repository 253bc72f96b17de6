package be.lra.journey;

import be.lra.office.AgentPhones;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What administrators change together, in the browser of one of them. */
final class ReviewPages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;

    ReviewPages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
    }

    /** @param door the words of the page before anybody is known */
    void signIn(String userName, Words door) {
        page.navigate(Journey.address("/desk").toString());
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill(Journey.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(door.of("ui.login.submit")))
                .click();
        page.waitForURL(url -> !url.contains("login"));
        field("office.code.label")
                .fill(AgentPhones.freshCode(AgentPhones.secret(userName).base32()));
        button("office.code.confirm").click();
        page.waitForURL(url -> !url.endsWith("/code"));
        heading("office.admin.title");
    }

    /** Changes the telephone of the help line: asked why, then told that it waits. Ends on the page of proposals. */
    void proposePhone(String number, String reason) {
        page.navigate(Journey.address("/desk/office").toString());
        heading("office.admin.title");
        button("office.admin.change").click();
        field("office.field.PHONE").fill(number);
        press("office.change.save");
        waitFor(words.of("office.change.two.title"));
        gallery.look(page, "asked-why");
        dialog().getByLabel(words.of("office.change.reason")).first().fill(reason);
        press("office.change.save");
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        waitFor(words.of("office.change.proposed.title"));
        gallery.look(page, "proposed");
        openProposals();
        waitFor(reason);
        gallery.look(page, "own-proposal");
    }

    /** Appoints somebody: asked why, and told that the role waits; the password is on the slip. Ends on the page of proposals. */
    void proposeColleague(String userName, String pseudonym, String reason) {
        page.navigate(Journey.address("/desk/office").toString());
        heading("office.admin.title");
        button("office.appoint").click();
        field("office.staff.field.USER_NAME").fill(userName);
        field("office.staff.field.PSEUDONYM").fill(pseudonym);
        field("office.staff.field.LANGUAGE").fill("Français");
        page.keyboard().press("Enter");
        field("office.staff.field.NUMBER").fill("85.07.30-033.28"); // domain.md 5.4
        field("office.staff.field.EMAIL").fill(userName + "@mail.example");
        press("office.appoint.confirm");
        waitFor(words.of("office.change.two.title"));
        gallery.look(page, "role-asked-why");
        dialog().getByLabel(words.of("office.change.reason")).first().fill(reason);
        press("office.appoint.confirm");
        page.locator(".reference-value").waitFor();
        waitFor(words.of("office.change.proposed.title"));
        gallery.look(page, "role-proposed");
        press("office.slip.close");
        openProposals();
        waitFor(reason);
    }

    /** Proposes that a kind of document is accepted no longer, with a sentence for the agents. */
    void proposeToRefuse(String kind, String sentence, String reason) {
        openDocuments();
        String name = words.of("registration.checklist." + kind);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions()
                                .setName(words.of("office.document.change.kind", name))
                                .setExact(true))
                .click();
        page.locator("vaadin-dialog vaadin-select").first().click();
        page.locator("vaadin-select-item")
                .getByText(words.of("office.document.accepted.NO"), new Locator.GetByTextOptions().setExact(true))
                .click();
        field("office.field.DOC_WORDS_FR").fill(sentence);
        gallery.lookTwice(page, "rule");
        dialog().getByLabel(words.of("office.change.reason")).first().fill(reason);
        press("office.paper.propose");
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        waitFor(words.of("office.change.proposed.title"));
        gallery.look(page, "rule-proposed");
    }

    void openDocuments() {
        page.navigate(Journey.address("/desk/documents").toString());
        heading("office.document.title");
        gallery.lookTwice(page, "documents");
    }

    void openProposals() {
        page.navigate(Journey.address("/desk/proposals").toString());
        heading("office.review.title");
    }

    boolean mayDecide() {
        return button("office.review.approve").count() > 0;
    }

    void lookAtTheProposal(String reason) {
        waitFor(reason);
        gallery.lookTwice(page, "to-decide");
    }

    void reject(String why) {
        button("office.review.reject").first().click();
        press("office.review.reject");
        waitFor(words.of("office.review.outcome.REASON_MISSING"));
        gallery.look(page, "reject");
        dialog().locator("textarea").fill(why);
        press("office.review.reject");
        waitFor(words.of("office.review.done.rejected"));
    }

    void readAnswer(String why) {
        openProposals();
        waitFor(why);
        gallery.lookTwice(page, "told");
        button("office.review.seen").click();
        button("office.review.seen").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void approve() {
        button("office.review.approve").first().click();
        waitFor(words.of("office.review.done.approved"));
        gallery.look(page, "approved");
    }

    void approveWhatIsOutdated() {
        button("office.review.approve").first().click();
        waitFor(words.of("office.review.outcome.OUTDATED"));
        gallery.look(page, "outdated");
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
