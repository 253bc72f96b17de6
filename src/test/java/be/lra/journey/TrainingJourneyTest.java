package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.office.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is put in training, follows the guided tour from the card to the key at home, and is taken out again. */
class TrainingJourneyTest extends Journey {

    private static final String TRAINEE = "leerling";
    private static final String PSEUDONYM = "T. L.";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/activate/\\S+");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{3}) ?(\\d{3})(?!\\d)");

    private final Gallery gallery = new Gallery("training");
    private Page screen = chromium.desk();

    @BeforeEach
    void appointTheTrainee() {
        appointOnce(TRAINEE, PSEUDONYM, Role.AGENT);
    }

    @Test
    void traineeFollowsTheTourToItsEnd() {
        Page supervisors = chromium.supervisor();
        new DeskPages(supervisors, supervisorsWords(), gallery).signIn("supervisor", PASSWORD);
        decide(supervisors, "office.training.begin");

        var desk = new DeskPages(screen, words(), gallery);
        desk.signIn(TRAINEE, PASSWORD);
        desk.sitAt("Guichet d’exercice 2");
        step(1);
        gallery.lookTwice(screen, "greet");
        lookInDutch();
        press("training.coach.insert");
        step(3);
        gallery.look(screen, "checks-with-coach");
        desk.attest();
        step(4);
        desk.email(screen.locator(".coach-copy").innerText(), "Nederlands");
        step(5);
        desk.issue();
        PrintedLetter letter = desk.letter();
        assertThat(letter.inOrder()).contains("OEFENING").contains("zonder waarde");
        step(7);
        putAwayAndComeBack();
        press("training.coach.mailbox");
        URI link = URI.create(mail(LINK));
        gallery.lookTwice(screen, "mailbox");
        step(8);

        atHome(link, letter);

        screen.getByText(words().of("training.coach.end.text")).waitFor();
        press("training.coach.practised");
        desk.heading("training.practised.steps");
        gallery.lookTwice(screen, "practised");
        assertThat(screen.locator(".practised-steps li").allInnerTexts())
                .hasSize(10)
                .allMatch(one -> one.startsWith("✓"));

        decide(supervisors, "office.training.end");
        screen.reload();
        screen.waitForURL(url -> url.contains("login"));
        gallery.judge();
    }

    private void atHome(URI link, PrintedLetter letter) {
        Page phone = chromium.phone();
        var home = new CitizenPages(phone, gallery);
        home.followLink(link);
        assertThat(phone.locator(".exercise").isVisible()).isTrue();
        home.typeCode(letter.code());
        assertThat(phone.locator("input[value=SMS]").count()).isZero();
        home.chooseKey("NL");
        home.chooseCredentials("reiziger-oefening", "vier-bruine-paarden-zingen");
        step(10);
        phone.locator("#code").fill(mail(CODE).replace(" ", ""));
        phone.locator("main form button.main").first().click();
        phone.waitForURL(url -> url.endsWith("/activate/done"));
        phone.locator("main form button.main").first().click();
        assertThat(phone.url()).endsWith("/sign-in"); // an account of an exercise opens nothing
    }

    /** Opens the mails one after the other until one holds what is looked for. */
    private String mail(Pattern wanted) {
        for (int look = 0; look < 40; look++) {
            Locator mails = screen.locator(".exercise-mail");
            for (int mail = 0; mail < mails.count(); mail++) {
                Locator text = mails.nth(mail).locator(".exercise-mail-text");
                if (!text.isVisible()) {
                    mails.nth(mail).locator("vaadin-details-summary").click();
                }
                text.waitFor();
                Matcher found = wanted.matcher(text.innerText());
                if (found.find()) {
                    return found.group();
                }
            }
            screen.waitForTimeout(1_000);
        }
        throw new AssertionError("no mail holds " + wanted);
    }

    private void putAwayAndComeBack() {
        press("training.coach.putAway");
        button(screen, words().of("training.coach.back")).waitFor();
        gallery.look(screen, "coach-away");
        press("training.coach.back");
        step(7);
    }

    /** The same in Dutch, whose words are longer; then French again. */
    private void lookInDutch() {
        screen.getByText("NL", new Page.GetByTextOptions().setExact(true)).click();
        screen.locator("html[lang^=nl] .coach").waitFor();
        screen.getByText(supervisorsWords().of("training.step.GREET")).waitFor();
        gallery.lookTwice(screen, "greet-nl");
        screen.getByText("FR", new Page.GetByTextOptions().setExact(true)).click();
        step(1);
    }

    private void press(String key) {
        button(screen, words().of(key)).click();
    }

    private void step(int number) {
        screen.getByText(words().of("training.coach.step", number, 10)).waitFor();
    }

    private void decide(Page supervisors, String act) {
        supervisors.navigate(address("/desk/training").toString());
        Locator row = supervisors.locator(".training-rows li", new Page.LocatorOptions().setHasText(PSEUDONYM));
        row.waitFor();
        gallery.lookTwice(supervisors, "who-is-in-training");
        row.getByText(supervisorsWords().of(act)).click();
        supervisors.locator(".notice-success").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
