package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.PhoneApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** What a citizen does at home on a phone, without scripts. */
final class CitizenPages {

    private final Page page;
    private final Gallery gallery;
    private final PageWeight weight = new PageWeight();

    CitizenPages(Page page, Gallery gallery) {
        this.page = page;
        this.gallery = gallery;
    }

    /** Reads what may be read before anything is done. */
    void lookAround() {
        for (String path : new String[] {
            "/",
            "/help",
            "/info",
            "/terms",
            "/offices",
            "/which-key",
            "/which-key?citizen=EUROPEAN&home=BELGIUM",
            "/recover",
            "/recover/user-name",
            "/recover/password",
            "/recover/sent",
            "/recover/lost"
        }) {
            page.navigate(Journey.address(path).toString());
            look(path.equals("/") ? "home" : path.substring(1).replace('/', '-').replaceAll("\\?.*", "-answered"));
        }
    }

    /** Chooses the first time of the first day, and asks for it. */
    void makeAppointment(String office, String email, String called) {
        page.navigate(Journey.address("/offices?q=" + office).toString());
        look("offices-with-appointments");
        click("main a[href^='/appointment/']");
        look("appointment-day");
        click(".days a");
        look("appointment-time");
        click(".times a");
        proceed();
        look("appointment-who-wrong");
        page.locator("#email").fill(email);
        page.locator("#called").fill(called);
        proceed();
        at("/appointment/sent");
        look("appointment-sent");
    }

    void followAppointmentLink(URI link) {
        page.navigate(link.toString());
        at("/appointment/own");
        look("appointment-to-confirm");
    }

    void confirmAppointment() {
        proceed();
        at("/appointment/own");
        look("appointment-confirmed");
    }

    /** To the last of the days shown; then looks at how it would be cancelled. */
    void moveAppointment() {
        click("a[href='/appointment/own/move']");
        page.locator(".days a").last().click();
        page.waitForLoadState();
        click(".times a");
        look("appointment-move");
        proceed();
        at("/appointment/own");
        look("appointment-moved");
        click("a[href='/appointment/own/cancel']");
        look("appointment-cancel");
    }

    private void click(String what) {
        page.locator(what).first().click();
        page.waitForLoadState();
    }

    void followLink(URI link) {
        page.navigate(link.toString());
        assertThat(page.url()).endsWith("/activate/code");
        look("code");
    }

    /** Types in the first box, then reads the page in another language and back: what was typed is still there. */
    void changeLanguageWhileTyping(String typed) {
        page.locator("#code1").fill(typed);
        for (String language : new String[] {"en", "fr"}) {
            page.locator(".languages button[value=" + language + "]").click();
            page.waitForLoadState();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("#code1").inputValue()).isEqualTo(typed);
            assertThat(page.url()).endsWith("/activate/code");
        }
    }

    /** Types a code that no letter carries, in the first box, and goes on by the keyboard. */
    void typeWrongCode(String code) {
        page.locator("#code1").fill(code);
        page.locator("#code1").press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("#problems").isVisible()).isTrue();
        look("code-wrong");
    }

    /** Puts the whole code into the first box, as when it is pasted. */
    void typeCode(String code) {
        page.locator("#code1").fill(code);
        for (int box = 2; box <= 4; box++) {
            page.locator("#code" + box).fill("");
        }
        proceed();
        at("/activate/key");
    }

    void chooseKey(String language) {
        look("key");
        page.locator("#language").selectOption(language);
        page.locator("#terms").check();
        proceed();
        at("/activate/credentials");
    }

    /** The app on the phone instead of what is advised. */
    void chooseApp(String language) {
        page.locator("summary").first().click();
        page.locator("input[value=AUTHENTICATOR_APP]").check();
        chooseKey(language);
    }

    /** Reads the secret off the page, as for who cannot scan it, and returns it. */
    String connectApp() {
        String secret = page.locator(".secret").innerText();
        look("app");
        page.locator("#code").fill("000000");
        proceed();
        look("app-wrong");
        page.locator("#code").fill(PhoneApp.code(secret, now()));
        proceed();
        at("/activate/done");
        look("done");
        return secret;
    }

    void chooseCredentials(String userName, String password) {
        look("credentials");
        page.locator("#userName").fill(userName);
        page.locator("#password").fill(password);
        page.locator("#repeated").fill(password);
        proceed();
        at("/activate/confirm");
    }

    void confirm(Post post) {
        enterCode(post, "confirm");
        at("/activate/done");
        look("done");
    }

    /** From the page of success, where this browser has proven everything a moment ago. */
    void goOnToTheKeys() {
        proceed();
        at("/keys");
        look("keys-after-activation");
    }

    /** Where somebody who has signed out arrives. */
    void signIn(String userName, String password, Post post) {
        at("/sign-in");
        look("sign-in-choice");
        page.locator("a.tile.EMAIL_CODE").click();
        at("/sign-in/with/email");
        look("sign-in");
        page.locator("#userName").fill(userName);
        page.locator("#password").fill(password);
        proceed();
        at("/sign-in/code");
        enterCode(post, "sign-in-code");
        at("/keys");
        look("keys");
    }

    /** The code that proved the app serves not again: this is the next one, which is good already. */
    void signInByApp(String userName, String password, String secret) {
        at("/sign-in");
        page.locator("a.tile.AUTHENTICATOR_APP").click();
        at("/sign-in/with/app");
        page.locator("#userName").fill(userName);
        page.locator("#password").fill(password);
        proceed();
        at("/sign-in/code");
        look("sign-in-app");
        page.locator("#code").fill(PhoneApp.code(secret, now().plusSeconds(30)));
        proceed();
        at("/keys");
        look("keys");
    }

    /** « Activer une autre clé numérique », from the page of the keys. */
    void addApp() {
        at("/keys");
        click("form[action='/keys/new'] button");
        at("/keys/new/code");
        String secret = page.locator(".secret").innerText();
        look("keys-new-app");
        page.locator("#code").fill(PhoneApp.code(secret, now()));
        proceed();
        at("/keys");
        look("keys-both");
    }

    /** A third key: the number is typed wrong first, as of a phone with a wire. */
    void addSms(String number) {
        at("/keys");
        click("form[action='/keys/new'] button[value=SMS]");
        at("/keys/new/number");
        look("keys-new-number");
        page.locator("#number").fill("02 555 12 34");
        proceed();
        look("keys-new-number-wrong");
        page.locator("#number").fill(number);
        proceed();
        at("/keys/new/code");
        String code = Texts.code(number);
        page.reload(); // says by now that the SMS has left
        look("keys-new-sms");
        page.locator("#code").fill(code);
        proceed();
        at("/keys");
        look("keys-all");
    }

    /** Every page about keys and account, by the links that lead there; nothing is changed. */
    void lookAtTheAccount(String userName) {
        at("/keys");
        click(".edit a");
        look("key-own");
        click("a[href$='/end']");
        look("key-end");
        page.navigate(Journey.address("/keys").toString());
        click("a[href='/keys/profile']");
        assertThat(text()).contains(userName);
        look("profile");
        click("a[href='/keys/profile/password']");
        look("profile-password");
        page.goBack();
        click("a[href='/keys/profile/email']");
        look("profile-email");
        page.goBack();
        click("a[href='/keys/activity']");
        at("/keys/activity");
        look("activity");
        click("a[href='/keys/authorisations']");
        look("authorisations");
        click("form[action='/keys/authorisations/ebox'] button");
        at("/keys/authorisations/ebox");
        look("ebox");
        page.goBack();
        click(".tabs a[href='/info']");
        look("info-of-a-holder");
        click("a[href='/keys']");
        at("/keys");
        click("a[href='/keys/backup']");
        at("/keys/backup");
        look("backup-codes");
        page.goBack();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    void signOut() {
        page.locator("form[action='/sign-out'] button").click();
        look("signed-out");
        page.navigate(Journey.address("/keys").toString());
        assertThat(page.url()).contains("/sign-in");
    }

    String text() {
        return page.locator("main").innerText();
    }

    private void enterCode(Post post, String name) {
        String code = post.oneTimeCode();
        page.reload(); // says by now until when the code lives
        look(name);
        page.locator("#code").fill(code);
        proceed();
    }

    private void proceed() {
        Locator button = page.locator("main form button.main").first();
        button.click();
        page.waitForLoadState();
    }

    private void at(String path) {
        assertThat(URI.create(page.url()).getPath())
                .as("where the citizen is; the page says: %s", text())
                .isEqualTo(path);
    }

    private void look(String name) {
        gallery.look(page, name, weight);
    }
}
