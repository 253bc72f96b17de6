package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.KeyedHash;
import be.lra.identity.LevelOfAssurance;
import be.lra.identity.Ssin;
import be.lra.messaging.MessageKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The choice of a key, what a service asks for, and the level a session reaches. */
@DatabaseTest
class SignInMeansDatabaseTest {

    private static final String SHORT = "merle chante";
    private static final Ssin NUMBER = new Ssin("85473500193"); // domain.md 5.4

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    PartnerSignIn partners;

    @Autowired
    PersonFingerprint fingerprint;

    @Autowired
    FreshProof fresh;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private HolderBrowser browser;
    private UUID account;

    @BeforeEach
    void open() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        sql.update("update citizen_account set person_fingerprint = null, person_key_id = null");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        browser = new HolderBrowser(application);
    }

    @Test
    void choiceIsGroupedWithItsLevelsAndOffersNoPasswordAloneForTheOwnKeys() throws Exception {
        assertThat(browser.page("/sign-in"))
                .contains(
                        "Choisissez votre clé numérique",
                        "Clé(s) numérique(s) avec code de sécurité et nom d’utilisateur + mot de passe",
                        "substantiel",
                        "/sign-in/with/email",
                        "/sign-in/with/sms",
                        "/sign-in/with/app",
                        "Important à savoir")
                .doesNotContain("/sign-in/with/password", "/sign-in/partner/", "Pourquoi ma clé");
        assertThat(browser.location(get("/sign-in/with/password"))).isEqualTo("/sign-in");
        assertThat(browser.location(get("/sign-in/with/itsme"))).isEqualTo("/sign-in");
        assertThat(browser.location(get("/sign-in/with/nothing"))).isEqualTo("/sign-in");
        assertThat(browser.location(typed("password", AccountFixtures.PASSWORD)))
                .isEqualTo("/sign-in");
    }

    @Test
    void serviceShowsOnlyWhatReachesItAndWhyTheRestIsMissing() throws Exception {
        browser.wishing(wish(LevelOfAssurance.SUBSTANTIAL, SignInMeans.SMS));

        assertThat(browser.page("/sign-in"))
                .contains(
                        "Permis de stationnement",
                        "/sign-in/with/email",
                        "un niveau de garantie substantiel au moins",
                        "n’accepte pas ces clés")
                .doesNotContain("/sign-in/with/sms", "/sign-in/with/password");
        assertThat(browser.page("/sign-in?own")).doesNotContain("Permis de stationnement");
    }

    @Test
    void serviceThatNothingHereReachesSaysSo() throws Exception {
        browser.wishing(wish(LevelOfAssurance.HIGH));

        assertThat(browser.page("/sign-in")).contains("Aucune clé proposée ici ne suffit");
    }

    @Test
    void passwordAloneOpensALowSessionWhichPagesAboutKeysDoNotAccept() throws Exception {
        UUID key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        browser.wishing(wish(LevelOfAssurance.LOW));

        assertThat(browser.page("/sign-in")).contains("/sign-in/with/password", "faible");
        assertThat(browser.location(typed("password", AccountFixtures.PASSWORD)))
                .isEqualTo("/sign-in/on");
        assertThat(browser.page("/sign-in/on"))
                .contains("Continuer vers Permis de stationnement", "0; url=/help?a=1&amp;b=2");
        assertThat(accounts.events(account)).contains("CitizenSignedIn");

        assertThat(browser.location(get("/keys/profile"))).isEqualTo("/sign-in?more");
        assertThat(browser.page("/sign-in?more")).contains("il faut une clé plus sûre");
        assertThat(browser.signIn(account, AccountFixtures.PASSWORD, accounts)).isEqualTo("/keys/profile");
        assertThat(browser.page("/keys")).contains("Mes clés numériques", key.toString());
    }

    @Test
    void passwordTooShortToServeAloneIsRefusedThere() throws Exception {
        accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        sql.update("update citizen_account set password_hash = ? where id = ?", accounts.hash(SHORT), account);
        browser.wishing(wish(LevelOfAssurance.LOW));

        assertThat(browser.body(typed("password", SHORT))).contains("au moins 15 signes", "href=\"#password\"");
        assertThat(browser.location(typed("email", SHORT))).isEqualTo("/sign-in/code");
        assertThat(accounts.events(account)).doesNotContain("CitizenSignedIn");
    }

    @Test
    void onlyKeyThatTheServiceRefusesIsToldToWhoKnowsThePassword() throws Exception {
        accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        browser.wishing(wish(LevelOfAssurance.SUBSTANTIAL, SignInMeans.EMAIL_CODE));

        assertThat(browser.body(typed("app", "quite another one"))).contains("n’est pas juste");
        assertThat(browser.body(typed("app", AccountFixtures.PASSWORD)))
                .contains("aucune de vos clés ne suffit pour « Permis de stationnement »");
        assertThat(sql.queryForObject("select count(*) from outbox_message", Integer.class))
                .isZero();
    }

    @Test
    void keyOfTheChosenKindIsAskedBeforeTheOneForStandardUse() throws Exception {
        accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        accounts.addKey(account, DigitalKeyType.EMAIL_CODE);

        assertThat(browser.location(typed("email", AccountFixtures.PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(browser.page("/sign-in/code")).contains("Page S-2");
        assertThat(browser.location(typed("sms", AccountFixtures.PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(browser.page("/sign-in/code")).contains("Page S-3");
    }

    @Test
    void openSessionThatIsEnoughGoesOnWithoutAnotherSignIn() throws Exception {
        UUID key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        browser.signedIn(accounts.citizen(account, key));

        assertThat(browser.location(get("/sign-in"))).isEqualTo("/keys");
        browser.wishing(wish(LevelOfAssurance.LOW));
        assertThat(browser.location(get("/sign-in"))).isEqualTo("/sign-in/on");
        browser.wishing(wish(LevelOfAssurance.HIGH));
        assertThat(browser.page("/sign-in")).contains("Aucune clé proposée ici ne suffit");
    }

    @Test
    void changesAskForMoreThanAPassword() {
        assertThat(fresh.isFresh(new SignedInCitizen(
                        account, null, SignInMeans.PASSWORD, LevelOfAssurance.LOW, clock.instant())))
                .isFalse();
        assertThat(fresh.isFresh(
                        new SignedInCitizen(account, null, SignInMeans.ITSME, LevelOfAssurance.HIGH, clock.instant())))
                .isTrue();
    }

    @Test
    void partnerOpensTheLatestAccountOfTheNumber() throws Exception {
        ownedBy(NUMBER, account);
        accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        clock.advance(Duration.ofDays(1));
        UUID later = accounts.open();
        ownedBy(NUMBER, later);
        accounts.addKey(later, DigitalKeyType.EMAIL_CODE);

        assertThat(partners.signIn(proof())).isInstanceOfSatisfying(PartnerOutcome.SignedIn.class, signedIn -> {
            SignedInCitizen citizen = signedIn.opened().citizen();
            assertThat(citizen.account()).isEqualTo(later);
            assertThat(citizen.key()).isEmpty();
            assertThat(citizen.level()).isEqualTo(LevelOfAssurance.HIGH);
            assertThat(citizen.provenAt()).as("not later than now").isEqualTo(clock.instant());
        });
        assertThat(accounts.events(later)).contains("CitizenSignedIn");
    }

    @Test
    void partnerSessionEndsWithTheLastKeyOfTheAccount() throws Exception {
        ownedBy(NUMBER, account);
        UUID key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        PartnerOutcome outcome = partners.signIn(proof());
        assertThat(outcome).isInstanceOf(PartnerOutcome.SignedIn.class);
        browser.signedIn(((PartnerOutcome.SignedIn) outcome).opened().citizen());
        assertThat(browser.page("/keys")).contains("Mes clés numériques");

        sql.update("update digital_key set state = 'DEACTIVATED' where id = ?", key);

        assertThat(browser.location(get("/keys"))).isEqualTo("/sign-in?ended");
    }

    @Test
    void partnerWithoutAnAccountOrWithFrozenKeysOpensNothing() {
        assertThat(partners.signIn(proof())).isEqualTo(new PartnerOutcome.NotKnown());

        ownedBy(NUMBER, account);
        assertThat(partners.signIn(proof())).as("no key").isEqualTo(new PartnerOutcome.NotKnown());
        UUID key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        sql.update("update digital_key set state = 'FROZEN' where id = ?", key);

        assertThat(partners.signIn(proof())).isEqualTo(new PartnerOutcome.Frozen());
        assertThat(accounts.events(account)).contains("CitizenSignInRefused").doesNotContain("CitizenSignedIn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> partners.signIn(
                        new PartnerProof(NUMBER, SignInMeans.PASSWORD, LevelOfAssurance.HIGH, clock.instant())));
    }

    @Test
    void codeOfAnAppDoesNotFinishASignInThatBeganWithAFormerPassword() throws Exception {
        UUID app = accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        UUID mail = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        assertThat(browser.location(typed("app", AccountFixtures.PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(browser.page("/sign-in/code")).contains("Page S-3").doesNotContain(app.toString());
        clock.advance(Duration.ofSeconds(1));

        new HolderBrowser(application)
                .signedIn(accounts.citizen(account, mail))
                .location(post("/keys/profile/password")
                        .param("present", AccountFixtures.PASSWORD)
                        .param("password", "rossignol sous la pluie fine")
                        .param("repeated", "rossignol sous la pluie fine"));

        assertThat(browser.location(post("/sign-in/code").param("code", "123456")))
                .isEqualTo("/sign-in?ended");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE)).contains("mot de passe");
    }

    private MockHttpServletRequestBuilder typed(String means, String password) {
        return post("/sign-in/with/" + means)
                .param("userName", accounts.userName(account))
                .param("password", password);
    }

    private static SignInWish wish(LevelOfAssurance minimum, SignInMeans... refused) {
        Set<SignInMeans> accepted = EnumSet.allOf(SignInMeans.class);
        accepted.removeAll(Set.of(refused));
        return new SignInWish("Permis de stationnement", minimum, accepted, "/help?a=1&b=2");
    }

    private PartnerProof proof() {
        return new PartnerProof(
                NUMBER, SignInMeans.EID, LevelOfAssurance.HIGH, clock.instant().plusSeconds(5));
    }

    private void ownedBy(Ssin number, UUID owned) {
        KeyedHash print = fingerprint.of(number);
        sql.update(
                "update citizen_account set person_fingerprint = ?, person_key_id = ? where id = ?",
                print.hex(),
                print.keyId(),
                owned);
    }
}
