package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.lra.PhoneApp;
import be.lra.account.DigitalKeyType;
import be.lra.activation.LetterInHand;
import be.lra.demo.sms.ReceivedSms;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every kind of key, from the mailed link to signed in, with scripts and without, on the smallest screen, by keyboard. */
class KeysJourneyTest extends Journey {

    private static final String PASSWORD_AT_HOME = "vier-bruine-paarden-zingen";
    private static final Duration A_FIRST_KEY = Duration.ofMinutes(2);
    private static final Pattern DIGITS = Pattern.compile("\\d{6}");

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @CsvSource({
        "EMAIL_CODE, true, +32470990110",
        "EMAIL_CODE, false, +32470990111",
        "AUTHENTICATOR_APP, true, +32470990112",
        "AUTHENTICATOR_APP, false, +32470990113",
        "SMS, true, +32470990114",
        "SMS, false, +32470990115"
    })
    void keyIsActivatedAndOpensTheAccount(DigitalKeyType type, boolean scripts, String phone) {
        LetterInHand letter = LetterInHand.make(application);
        var post = new Post(mailbox, letter.email());
        var home = new SmallScreen(chromium.small(scripts), scripts, new Pace());
        String userName = "petit." + type.name().charAt(0) + phone.substring(phone.length() - 3);

        home.open(post.activationLink());
        home.type("#code1", letter.code().toLowerCase(Locale.ROOT));
        home.enter("#code1", "/activate/key");
        choose(type, home);
        home.type("#userName", userName).type("#password", PASSWORD_AT_HOME).type("#repeated", PASSWORD_AT_HOME);
        String secret = prove(type, home, post, phone);
        System.out.println("From the mail to an active key, " + type + ": "
                + home.pace().taken().toSeconds() + " s");
        if (type == DigitalKeyType.EMAIL_CODE) {
            assertThat(home.pace().taken()).isLessThan(A_FIRST_KEY);
        }
        home.enter("main form button.main", "/keys");
        assertThat(home.page().locator("main").innerText()).contains("Anne Marie Specimen");
        home.enter("form[action='/sign-out'] button", "/sign-in");
        signIn(type, home, userName);
        String code = switch (type) {
            case EMAIL_CODE -> post.oneTimeCode();
            case AUTHENTICATOR_APP ->
                PhoneApp.code(secret, Clock.systemUTC().instant().plusSeconds(30));
            case SMS -> texted(phone, 2);
        };
        home.reload();
        home.type("#code", code).enter("#code", "/keys");
    }

    private static void choose(DigitalKeyType type, SmallScreen home) {
        if (type != DigitalKeyType.EMAIL_CODE) {
            home.press("input[value=" + type + "]", "Space");
        }
        home.press("#terms", "Space");
        home.enter("main form button.main", "/activate/credentials");
    }

    /** Returns the secret of the app, where it is one. */
    private static String prove(DigitalKeyType type, SmallScreen home, Post post, String phone) {
        String secret = "";
        String code = switch (type) {
            case EMAIL_CODE -> {
                home.enter("#repeated", "/activate/confirm");
                yield post.oneTimeCode();
            }
            case AUTHENTICATOR_APP -> {
                home.enter("#repeated", "/activate/confirm");
                secret = home.page().locator(".secret").innerText();
                yield PhoneApp.code(secret, Clock.systemUTC().instant());
            }
            case SMS -> {
                home.enter("#repeated", "/activate/number");
                home.type("#number", phone).enter("#number", "/activate/confirm");
                yield texted(phone, 1);
            }
        };
        home.reload(); // says by now that the code has left
        home.type("#code", code).enter("#code", "/activate/done");
        return secret;
    }

    private static void signIn(DigitalKeyType type, SmallScreen home, String userName) {
        String path = "/sign-in/with/"
                + switch (type) {
                    case EMAIL_CODE -> "email";
                    case AUTHENTICATOR_APP -> "app";
                    case SMS -> "sms";
                };
        home.enter("a.tile." + type, path);
        home.type("#userName", userName).type("#password", PASSWORD_AT_HOME).enter("#password", "/sign-in/code");
    }

    /** The digits of the newest SMS, once so many have come. */
    private static String texted(String phone, int many) {
        List<ReceivedSms> all = await().atMost(Duration.ofSeconds(40))
                .until(() -> texts().to(phone), arrived -> arrived.size() == many);
        var digits = DIGITS.matcher(all.getFirst().text());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }
}
