package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.messaging.MessageKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** « Mon profil »: another password, another language. */
@DatabaseTest
class ProfileDatabaseTest {

    private static final String ANOTHER = "rossignol sous la pluie fine";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    PasswordChange passwords;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private HolderBrowser browser;
    private UUID account;
    private UUID key;

    @BeforeEach
    void signIn() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        browser = new HolderBrowser(application).signedIn(accounts.citizen(account, key));
    }

    @Test
    void changedPasswordEndsEveryOtherSessionAndIsToldByMail() throws Exception {
        HolderBrowser elsewhere = new HolderBrowser(application).signedIn(accounts.citizen(account, key));
        clock.advance(Duration.ofMinutes(1));

        assertThat(browser.location(change(AccountFixtures.PASSWORD, ANOTHER))).isEqualTo("/keys/profile?password");

        assertThat(browser.page("/keys/profile?password")).contains("Votre mot de passe est changé");
        assertThat(elsewhere.location(get("/keys"))).isEqualTo("/sign-in?ended");
        assertThat(accounts.events(account)).contains("PasswordChanged");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE)).contains("votre mot de passe est changé", "2026, 10:41");
        var after = new HolderBrowser(application);
        assertThat(after.body(post("/sign-in/with/email")
                        .param("userName", accounts.userName(account))
                        .param("password", AccountFixtures.PASSWORD)))
                .contains("n’est pas juste");
        assertThat(after.signIn(account, ANOTHER, accounts)).isEqualTo("/keys");
    }

    @Test
    void signInThatBeganWithTheFormerPasswordIsNotFinished() throws Exception {
        var elsewhere = new HolderBrowser(application);
        elsewhere.location(post("/sign-in/with/email")
                .param("userName", accounts.userName(account))
                .param("password", AccountFixtures.PASSWORD));
        String code = accounts.mailedCode(MessageKind.LOGIN_CODE);

        browser.location(change(AccountFixtures.PASSWORD, ANOTHER));

        assertThat(elsewhere.body(post("/sign-in/code").param("code", code))).contains("id=\"problems\"");
    }

    @Test
    void wrongPresentPasswordIsSaidAndCountedAndThePauseEnds() throws Exception {
        for (int n = 0; n < 5; n++) {
            assertThat(browser.body(change("quite another one", ANOTHER)))
                    .contains("Le mot de passe actuel n’est pas juste", "href=\"#present\"")
                    .doesNotContain(ANOTHER);
        }
        assertThat(accounts.events(account))
                .filteredOn("PasswordChangeRefused"::equals)
                .hasSize(5);

        assertThat(browser.body(change(AccountFixtures.PASSWORD, ANOTHER))).contains("à partir de 10:41");
        clock.advance(Duration.ofSeconds(60));
        assertThat(browser.location(change(AccountFixtures.PASSWORD, ANOTHER))).isEqualTo("/keys/profile?password");
    }

    @Test
    void newPasswordKeepsToTheRulesOfTheFirstOne() throws Exception {
        assertThat(browser.body(change("", ANOTHER))).contains("Écrivez votre mot de passe actuel");
        assertThat(browser.body(change(AccountFixtures.PASSWORD, "trop court"))).contains("trop court", "#password");
        assertThat(browser.body(change(AccountFixtures.PASSWORD, accounts.userName(account) + "1")))
                .contains("ressemble trop à votre nom d’utilisateur");
        assertThat(browser.body(change(AccountFixtures.PASSWORD, ANOTHER, "x"))).contains("ne sont pas");
        assertThat(browser.body(change(AccountFixtures.PASSWORD, AccountFixtures.PASSWORD)))
                .contains("C’est déjà votre mot de passe");
        assertThat(accounts.events(account)).doesNotContain("PasswordChanged");
    }

    @Test
    void staleTabChangesNoPasswordAndComesBackToThePage() throws Exception {
        clock.advance(Duration.ofMinutes(5));

        assertThat(browser.location(change(AccountFixtures.PASSWORD, ANOTHER))).isEqualTo("/sign-in?fresh");
        assertThat(accounts.events(account)).doesNotContain("PasswordChanged");

        assertThat(browser.signIn(account, AccountFixtures.PASSWORD, accounts)).isEqualTo("/keys/profile/password");
        assertThat(browser.page("/keys/profile/password")).doesNotContain(ANOTHER, AccountFixtures.PASSWORD);
    }

    @Test
    void ofTwoChangesAtOnceOnePasses() throws Exception {
        var start = new CyclicBarrier(2);
        var citizen = accounts.citizen(account, key);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<PasswordChangeOutcome>> both =
                    List.of("un premier essai bleu", "un second essai rouge").stream()
                            .map(chosen -> threads.submit(() -> {
                                start.await();
                                return passwords.change(
                                        citizen, new TypedPasswordChange(AccountFixtures.PASSWORD, chosen, chosen));
                            }))
                            .toList();
            List<PasswordChangeOutcome> outcomes =
                    List.of(both.getFirst().get(), both.getLast().get());

            assertThat(outcomes)
                    .filteredOn(PasswordChangeOutcome.Changed.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes).contains(new PasswordChangeOutcome.WrongPresent());
        }
    }

    @Test
    void languageOfMailsAndPagesIsChosen() throws Exception {
        assertThat(browser.location(post("/keys/profile/language").param("language", "NL")))
                .isEqualTo("/keys/profile?language");

        assertThat(sql.queryForObject("select language from citizen_account where id = ?", String.class, account))
                .isEqualTo("NL");
        assertThat(accounts.events(account)).contains("LanguageChosen");
        assertThat(browser.location(post("/keys/profile/language").param("language", "XX")))
                .isEqualTo("/keys/profile");
        assertThat(sql.queryForObject("select language from citizen_account where id = ?", String.class, account))
                .isEqualTo("NL");
    }

    @Test
    void pagesAreShownInFourLanguages() throws Exception {
        for (String language : List.of("nl", "de", "en", "fr")) {
            for (String path : List.of("/keys/profile", "/keys/profile/password")) {
                assertThat(browser.body(get(path).param("lang", language)))
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
            assertThat(browser.body(post("/keys/profile/password").param("lang", language)))
                    .contains("lang=\"" + language + "\"");
        }
    }

    private static MockHttpServletRequestBuilder change(String present, String chosen) {
        return change(present, chosen, chosen);
    }

    private static MockHttpServletRequestBuilder change(String present, String chosen, String repeated) {
        return post("/keys/profile/password")
                .param("present", present)
                .param("password", chosen)
                .param("repeated", repeated);
    }
}
