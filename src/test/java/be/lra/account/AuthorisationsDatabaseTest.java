package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.openid.OpenConsents;
import be.lra.openid.OpenidScope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** « Mes autorisations » and « Info » (features A13, A16, A22), and what is swept of an account. */
@DatabaseTest
class AuthorisationsDatabaseTest {

    private static final String EBOX = "/keys/authorisations/ebox";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    AccountSweep sweep;

    @Autowired
    OpenConsents services;

    @Autowired
    KeyChanges changes;

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
    void refusingTakesOneClickAndWeighsAsMuchAsAllowing() throws Exception {
        String page = browser.page("/keys/authorisations");
        assertThat(page)
                .contains("<button class=\"second\">Refuser</button>", "<button class=\"second\">Autoriser</button>");

        assertThat(browser.location(post(EBOX + "/refuse"))).isEqualTo("/keys/authorisations?refused");

        assertThat(browser.page("/keys/authorisations?refused")).contains("Vous n’avez rien autorisé");
        assertThat(rows()).isEmpty();
    }

    @Test
    void firstUseThatIsNotFinishedLeavesNoConsent() throws Exception {
        assertThat(browser.page(EBOX))
                .contains(
                        "Bienvenue sur My eBox",
                        "Surnom (facultatif)",
                        "Langue de communication *",
                        "Notifications *",
                        "Enregistrer",
                        "Non, je préfère ne pas recevoir de messages via My eBox");

        assertThat(rows()).isEmpty();
        assertThat(browser.page("/keys/authorisations")).contains("Autoriser");
    }

    @Test
    void consentIsShownWithDateAndVersionAndWithdrawnInOneClick() throws Exception {
        assertThat(browser.location(keep("Annie", "NL", "yes"))).isEqualTo("/keys/authorisations?kept");

        assertThat(browser.page("/keys/authorisations"))
                .contains("Annie", "Autorisé le", "1.0", "Oui, je souhaite être informé");
        assertThat(sql.queryForObject("select language from citizen_account where id = ?", String.class, account))
                .isEqualTo("NL");
        assertThat(browser.location(post(EBOX + "/withdraw"))).isEqualTo("/keys/authorisations?withdrawn");
        assertThat(browser.page("/keys/authorisations"))
                .contains("Autorisations passées", "version 1.0", "Autoriser")
                .doesNotContain("Annie");
        browser.location(post(EBOX + "/withdraw"));
        assertThat(accounts.events(account)).containsOnlyOnce("EboxAllowed", "EboxWithdrawn");
    }

    @Test
    void choicesAreChangedWithoutAnotherConsent() throws Exception {
        browser.location(keep("", "FR", "no"));
        assertThat(browser.page(EBOX)).contains("checked", "value=\"no\"").doesNotContain("Bienvenue, je");

        browser.location(keep("Annie", "FR", "yes"));

        assertThat(rows()).hasSize(1);
        assertThat(accounts.events(account)).containsOnlyOnce("EboxAllowed");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        assertThat(browser.body(keep("Annie", "XX", ""))).contains("Choisissez une langue", "value=\"Annie\"");
        assertThat(browser.body(keep("x".repeat(31), "FR", "yes"))).contains("trop long");
        assertThat(browser.body(keep("www.example.org", "FR", "yes"))).contains("un caractère qui");
        assertThat(browser.body(keep("Annie", "NL", "no").param("lang", "nl"))).contains("value=\"Annie\"");
        assertThat(rows()).isEmpty();
    }

    @Test
    void serviceThatReceivesDataIsNamedWithThemAndTheConsentTakenBack() throws Exception {
        services.give(account, "parking", Set.of(OpenidScope.OPENID, OpenidScope.PROFILE));
        assertThat(browser.page("/keys/authorisations")).contains("Carte de stationnement", "votre nom");

        assertThat(browser.location(
                        post("/keys/authorisations/services/withdraw").param("service", "parking")))
                .isEqualTo("/keys/authorisations?withdrawn");

        assertThat(browser.page("/keys/authorisations")).doesNotContain("Carte de stationnement");
        assertThat(accounts.events(account)).contains("ServiceConsentWithdrawn");
    }

    @Test
    void informationIsReadWithoutSigningInAndNamesTheOwnKeysToWhoIsSignedIn() throws Exception {
        assertThat(new HolderBrowser(application).page("/info"))
                .contains("Niveau de garantie", "substantiel", "faible", "Perdue ?", "Page H-6")
                .doesNotContain("Bienvenue");
        assertThat(browser.page("/info")).contains("Bienvenue, Anne", "Mes autorisations", "2036");
    }

    @Test
    void pagesAreShownInFourLanguages() throws Exception {
        browser.location(keep("Annie", "FR", "yes"));
        browser.location(post(EBOX + "/withdraw"));
        for (String language : List.of("nl", "de", "en", "fr")) {
            for (String path : List.of("/keys/authorisations", EBOX, "/info")) {
                assertThat(browser.body(get(path).param("lang", language)))
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void noticesAndAddressesThatNobodyConfirmedAreForgotten() throws Exception {
        changes.useAsStandard(accounts.citizen(account, key), key);
        browser.location(post("/keys/profile/email").param("email", "nouvelle@example.org"));
        sweep.sweep();
        assertThat(waiting()).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        sweep.sweep();
        assertThat(waiting()).isZero();
        assertThat(notices()).isEqualTo(1);
        clock.advance(Duration.ofDays(30));
        sweep.sweep();

        assertThat(notices()).isZero();
    }

    private int waiting() {
        return sql.queryForList("select 1 from citizen_account where id = ? and new_email is not null", account)
                .size();
    }

    private int notices() {
        return sql.queryForList("select 1 from security_notice where account = ?", account)
                .size();
    }

    private List<?> rows() {
        return sql.queryForList("select * from ebox_consent where account = ?", account);
    }

    private static MockHttpServletRequestBuilder keep(String nickname, String language, String notified) {
        return post(EBOX)
                .param("nickname", nickname)
                .param("language", language)
                .param("notified", notified);
    }
}
