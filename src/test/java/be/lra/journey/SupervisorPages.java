package be.lra.journey;

import com.microsoft.playwright.Page;

/** What a supervisor does on his own screen while visitors sit at the desks. */
final class SupervisorPages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;
    private final DeskPages desk;

    SupervisorPages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
        this.desk = new DeskPages(page, words, gallery);
    }

    void signIn(String userName, String password) {
        desk.signIn(userName, password);
    }

    /** Agrees to the one question that waits, because of what he saw himself. */
    void agree() {
        page.navigate(Journey.address("/desk/supervision").toString());
        desk.heading("registration.supervision.title");
        page.locator(".supervision-request").waitFor();
        gallery.lookTwice(page, "supervision");
        desk.button("registration.approval.grant.button").click();
        choose("registration.approval.grant.reason.SEEN_MYSELF");
        gallery.lookTwice(page, "supervision-reason");
        desk.button("registration.approval.grant.confirm").click();
        page.locator(".notice-success").waitFor();
        gallery.look(page, "supervision-done");
    }

    /** Hears the silent call on whatever page he is, and reads what is wrong. */
    void hearTheCall() {
        page.locator(".lamp-bulb.lamp-down").first().click();
        page.getByText(words.of("registration.alarm.fraud.what", 1, 0)).first().waitFor();
        gallery.lookTwice(page, "alarm");
        page.keyboard().press("Escape");
    }

    /** Looks at what dismissing the suspicion would mean, then confirms it. */
    void confirmTheSuspicion() {
        page.locator(".supervision-fraud").waitFor();
        gallery.lookTwice(page, "suspicion");
        desk.button("registration.suspicion.negate.button").click();
        choose("registration.suspicion.negate.reason.EXPLAINED");
        gallery.look(page, "suspicion-dismiss");
        desk.button("ui.reason.cancel").click();
        desk.button("registration.suspicion.confirm.button").click();
        choose("registration.suspicion.confirm.reason.DOCUMENT_FORGED");
        gallery.lookTwice(page, "suspicion-confirm");
        desk.button("registration.suspicion.confirm.confirm").click();
        page.locator(".notice-success").waitFor();
        gallery.look(page, "suspicion-confirmed");
    }

    private void choose(String reason) {
        page.getByLabel(words.of(reason)).check();
    }
}
