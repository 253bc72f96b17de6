package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Keyring;
import be.lra.messaging.MessageKind;
import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Strangers who guess from everywhere, and the holder in the meantime. */
@DatabaseTest
class KnownBrowserDatabaseTest {

    private static final String HOME = "198.51.100.7";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    SignIn signIn;

    @Autowired
    Keyring keyring;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private UUID account;
    private String name;

    @BeforeEach
    void open() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        name = accounts.userName(account);
    }

    private PasswordOutcome typed(String userName, String password, String address, String marks) {
        return signIn.checkPassword(
                new TypedSignIn(userName, password, SignInMeans.EMAIL_CODE, marks), SignInWish.own("/keys"), address);
    }

    /** Each from another address. */
    private void strangersGuess(int times) {
        IntStream.range(0, times).forEach(n -> typed(name, "guess", "203.0.113." + n, ""));
    }

    /** As many tries of all together as are allowed. */
    private void spendTheTotal() {
        sql.update(
                "replace into throttle (id, tries, window_ends_at, penalties) values (?, 600, ?, 0)",
                keyring.hash("throttle", "sign-in-total:").hex(),
                Timestamp.from(clock.instant().plusSeconds(60)));
    }

    private int tries(String counted) {
        return sql
                .queryForList(
                        "select tries from throttle where id = ?",
                        Integer.class,
                        keyring.hash("throttle", counted).hex())
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** The cookie that is left in a browser after a whole sign-in. */
    private Cookie signedInOnce() throws Exception {
        var browser = new HolderBrowser(application);
        MockHttpServletResponse half = browser.perform(
                post("/sign-in/with/email").param("userName", name).param("password", AccountFixtures.PASSWORD));
        assertThat(half.getCookie("__Host-lra-known")).as("before the code").isNull();
        MockHttpServletResponse whole =
                browser.perform(post("/sign-in/code").param("code", accounts.mailedCode(MessageKind.LOGIN_CODE)));
        clock.advance(Duration.ofMinutes(1)); // the next code may be asked for then
        return Objects.requireNonNull(whole.getCookie("__Host-lra-known"));
    }

    @Test
    void markIsGivenAtTheEndOfASignInAndKeptFromScripts() throws Exception {
        Cookie mark = signedInOnce();

        assertThat(mark.isHttpOnly()).isTrue();
        assertThat(mark.getSecure()).isTrue();
        assertThat(mark.getPath()).isEqualTo("/");
        assertThat(mark.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(mark.getMaxAge()).isEqualTo((int) Duration.ofDays(400).toSeconds());
        assertThat(mark.getValue()).doesNotContain(name);
    }

    @Test
    void strangersFromEverywhereAreSlowedDownAtOneName() {
        strangersGuess(20);

        assertThat(typed(name, "guess", "203.0.113.200", ""))
                .isEqualTo(new PasswordOutcome.Wait(clock.instant().plusSeconds(60)));
        assertThat(typed("somebody.else", "guess", "203.0.113.200", "")).isInstanceOf(PasswordOutcome.Wrong.class);
    }

    @Test
    void holderIsNotShutOutOfHisOwnBrowserByThem() throws Exception {
        String marks = signedInOnce().getValue();
        strangersGuess(21);

        assertThat(typed(name, AccountFixtures.PASSWORD, HOME, "")).isInstanceOf(PasswordOutcome.Wait.class);
        assertThat(typed(name, AccountFixtures.PASSWORD, HOME, marks)).isInstanceOf(PasswordOutcome.Right.class);
    }

    @Test
    void pageTakesTheMarkOfTheBrowser() throws Exception {
        Cookie mark = signedInOnce();
        strangersGuess(21);

        assertThat(new HolderBrowser(application)
                        .location(post("/sign-in/with/email")
                                .cookie(mark)
                                .param("userName", name)
                                .param("password", AccountFixtures.PASSWORD)))
                .isEqualTo("/sign-in/code");
    }

    @Test
    void knownBrowserHasABudgetOfItsOwn() throws Exception {
        String marks = signedInOnce().getValue();
        for (int n = 0; n < 5; n++) {
            assertThat(typed(name, "guess", "203.0.113." + n, marks)).isInstanceOf(PasswordOutcome.Wrong.class);
        }

        assertThat(typed(name, AccountFixtures.PASSWORD, HOME, marks))
                .isEqualTo(new PasswordOutcome.Wait(clock.instant().plusSeconds(60)));
        clock.advance(Duration.ofSeconds(60));
        assertThat(typed(name, AccountFixtures.PASSWORD, HOME, marks)).isInstanceOf(PasswordOutcome.Right.class);
    }

    @Test
    void guessesAtManyNamesFromEverywhereAreSlowedDownTogether() throws Exception {
        String marks = signedInOnce().getValue();
        spendTheTotal();

        assertThat(typed("somebody.else", "guess", "203.0.113.200", "")).isInstanceOf(PasswordOutcome.Wrong.class);
        assertThat(typed("another.one", "guess", "203.0.113.200", ""))
                .isEqualTo(new PasswordOutcome.Wait(clock.instant().plusSeconds(60)));
        assertThat(typed("another.one", "guess", "203.0.113.201", "")).isInstanceOf(PasswordOutcome.Wrong.class);
        assertThat(typed(name, AccountFixtures.PASSWORD, HOME, marks)).isInstanceOf(PasswordOutcome.Right.class);
    }

    @Test
    void whoWaitsForAllPaysNothingOfHisOwn() {
        spendTheTotal();
        typed(name, "a slip", HOME, "");
        for (int n = 0; n < 10; n++) {
            assertThat(typed(name, AccountFixtures.PASSWORD, HOME, "")).isInstanceOf(PasswordOutcome.Wait.class);
        }
        clock.advance(Duration.ofMinutes(1));

        assertThat(typed(name, AccountFixtures.PASSWORD, HOME, "")).isInstanceOf(PasswordOutcome.Right.class);
    }

    @Test
    void whoWaitsForStrangersPaysNothingOfHisOwn() {
        strangersGuess(21);
        for (int n = 0; n < 10; n++) {
            assertThat(typed(name, AccountFixtures.PASSWORD, HOME, ""))
                    .isEqualTo(new PasswordOutcome.Wait(clock.instant().plusSeconds(60)));
        }
        clock.advance(Duration.ofMinutes(1));

        assertThat(typed(name, AccountFixtures.PASSWORD, HOME, "")).isInstanceOf(PasswordOutcome.Right.class);
    }

    @Test
    void signingOutLeavesTheMark() throws Exception {
        var browser = new HolderBrowser(application);
        browser.signIn(account, AccountFixtures.PASSWORD, accounts);

        MockHttpServletResponse out = browser.perform(post("/sign-out").secure(true));

        assertThat(out.getHeader("Clear-Site-Data")).contains("storage").doesNotContain("cookies");
        assertThat(out.getCookie("__Host-lra-known")).isNull();
    }

    @Test
    void whoKnowsThePasswordCostsTheOthersNothing() {
        for (int n = 0; n < 30; n++) {
            assertThat(typed(name, AccountFixtures.PASSWORD, "203.0.113." + n, ""))
                    .isInstanceOf(PasswordOutcome.Right.class);
        }
        assertThat(tries("sign-in-total:")).isZero();
        assertThat(tries("sign-in-name:" + name)).isZero();
    }
}
