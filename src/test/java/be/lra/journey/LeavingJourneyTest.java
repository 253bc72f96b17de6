package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.activation.LetterInHand;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A holder takes along what is held of her, and leaves: on the smallest screen, by keyboard, without scripts. */
class LeavingJourneyTest extends Journey {

    private static final String PASSWORD = "vier-bruine-paarden-zingen";
    private static final String USER_NAME = "partir.bientot";

    @Autowired
    ApplicationContext application;

    @Test
    void holderTakesTheDataAndLeaves() {
        LetterInHand letter = LetterInHand.make(application);
        var post = new Post(mailbox, letter.email());
        var home = new SmallScreen(chromium.small(false), false, new Pace());
        var gallery = new Gallery("leaving");
        var weight = new PageWeight();
        activate(home, letter, post);

        home.open(address("/keys/data"));
        gallery.look(home.page(), "data", weight);
        Download file = home.page().waitForDownload(() -> home.press("button[value=PDF]", "Enter"));
        file.saveAs(Path.of("target", "screenshots", "leaving.pdf"));
        home.open(address("/keys/close"));
        gallery.look(home.page(), "close", weight);
        home.type("#userName", USER_NAME).enter("main form button.main", "/closed");
        gallery.look(home.page(), "closed", weight);

        assertThat(file.suggestedFilename()).isEqualTo("csam-data.pdf");
        signInIsRefused(home);
        gallery.judge();
    }

    private static void signInIsRefused(SmallScreen home) {
        Page page = home.page();
        home.open(address("/sign-in/with/email"));
        home.type("#userName", USER_NAME).type("#password", PASSWORD).press("#password", "Enter");
        page.locator("#problems").waitFor();
        assertThat(page.url()).doesNotContain("/sign-in/code");
    }

    private static void activate(SmallScreen home, LetterInHand letter, Post post) {
        home.open(post.activationLink());
        home.type("#code1", letter.code().toLowerCase(Locale.ROOT));
        home.enter("#code1", "/activate/key");
        home.press("#terms", "Space");
        home.enter("main form button.main", "/activate/credentials");
        home.type("#userName", USER_NAME).type("#password", PASSWORD).type("#repeated", PASSWORD);
        home.enter("#repeated", "/activate/confirm");
        String code = post.oneTimeCode();
        home.reload();
        home.type("#code", code).enter("#code", "/activate/done");
        home.enter("main form button.main", "/keys");
    }
}
