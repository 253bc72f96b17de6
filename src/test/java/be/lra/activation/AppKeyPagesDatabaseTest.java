package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.PhoneApp;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MessageKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The key by mobile app, over HTTP without a script; the phone is an app of others. */
@DatabaseTest
class AppKeyPagesDatabaseTest {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})&");

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private final UUID registration = UUID.randomUUID();
    private final String userName = "anne." + registration.toString().substring(0, 8);
    private MockHttpSession session = new MockHttpSession();
    private ActivationFixtures desk;
    private MockMvc browser;

    @BeforeEach
    void openTheBrowser() {
        sql.update("delete from throttle");
        sql.update("delete from one_time_code");
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        desk = (ActivationFixtures)
                spring.autowire(ActivationFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    @Test
    void wholeWayFromTheChoiceOfTheAppToSignedIn() throws Exception {
        String secret = atTheApp();
        assertThat(codesAskedFor()).isZero();

        assertThat(confirm(PhoneApp.code(secret, clock.instant()))).isEqualTo("/activate/done");
        assertThat(page("/activate/done"))
                .contains("Code de sécurité via application mobile", "via une application mobile »");
        assertThat(activatedMail()).contains("Code de sécurité via application mobile", "que l’application montre");
        assertThat(location(post("/activate/done"))).isEqualTo("/keys");
        location(post("/sign-out"));
        session = new MockHttpSession();
        assertThat(location(signIn())).isEqualTo("/sign-in/code");
        assertThat(page("/sign-in/code"))
                .contains("Page S-3", "Ouvrez l’application")
                .doesNotContain("/sign-in/code/again", "/sign-in/code/other");
        clock.advance(Duration.ofSeconds(30));
        assertThat(location(typed(PhoneApp.code(secret, clock.instant())))).isEqualTo("/keys");

        assertThat(page("/keys"))
                .contains("Code de sécurité via application mobile", "2026, 10:40", "ACTIVE")
                .doesNotContain("Adresse e");
        assertThat(codesAskedFor()).as("no code is mailed to who uses an app").isZero();
        assertThat(auditKinds()).contains("KeyChosen", "KeyActivated", "CitizenSignedIn");
    }

    @Test
    void pageShowsPictureAndTypedSecretAndNamesTheApps() throws Exception {
        String secret = atTheApp();

        String page = page("/activate/confirm");

        assertThat(page)
                .contains(
                        "src=\"data:image/png;base64,", "Google Authenticator", "Duo Mobile", "Microsoft Authenticator")
                .contains(secret.substring(0, 4) + " </span>", "Étape 3 sur 3", "11:40", userName)
                .contains("href=\"otpauth://totp/");
    }

    @Test
    void secretStaysWhenThePageIsLoadedAgainAndWhenTheLanguageChanges() throws Exception {
        String secret = atTheApp();

        assertThat(secretOn(page("/activate/confirm"))).isEqualTo(secret);
        assertThat(location(get("/activate"))).isEqualTo("/activate/confirm?resumed");
        String dutch = body(post("/activate/confirm").param("code", "12 34").param("lang", "nl"));
        assertThat(dutch)
                .contains("lang=\"nl\"", "Koppel uw app", "value=\"12 34\"")
                .doesNotContain("id=\"problems\"");
        assertThat(secretOn(dutch)).isEqualTo(secret);
    }

    @Test
    void secretLiesInNoSession() throws Exception {
        String secret = atTheApp();

        var names = session.getAttributeNames();
        while (names.hasMoreElements()) {
            assertThat(String.valueOf(session.getAttribute(names.nextElement())))
                    .doesNotContain(secret);
        }
    }

    @Test
    void everyRefusalHasItsSentenceAndKeepsTheSecret() throws Exception {
        String secret = atTheApp();

        assertThat(body(firstCode("12345")))
                .contains("Écrivez les 6 chiffres que l’application montre.", "value=\"12345\"");
        assertThat(body(firstCode("000000")))
                .contains("Ce code n’est pas juste.")
                .doesNotContain("value=\"000000\"");
        String late = PhoneApp.code(secret, clock.instant().minus(Duration.ofMinutes(4)));
        assertThat(body(firstCode(late))).contains("Réglez l’heure de votre téléphone");
        assertThat(secretOn(page("/activate/confirm"))).isEqualTo(secret);
        assertThat(keys()).isZero();
        assertThat(confirm(PhoneApp.code(secret, clock.instant()))).isEqualTo("/activate/done");
    }

    @Test
    void secretWhoseTimeHasPassedIsReplacedByAsking() throws Exception {
        String secret = atTheApp();
        clock.advance(Duration.ofHours(1));

        assertThat(page("/activate/confirm"))
                .contains("Le temps de ce code QR est passé.")
                .doesNotContain("otpauth:");
        assertThat(body(firstCode(PhoneApp.code(secret, clock.instant()))))
                .contains("Ce code QR n’est plus valable", "href=\"#code\"", "id=\"code\"");
        assertThat(location(post("/activate/confirm/anew"))).isEqualTo("/activate/confirm?anew");
        String page = page("/activate/confirm?anew");
        assertThat(page).contains("Voici un nouveau code QR.");
        assertThat(secretOn(page)).isNotEqualTo(secret);
        assertThat(confirm(PhoneApp.code(secretOn(page), clock.instant()))).isEqualTo("/activate/done");
    }

    @Test
    void secretBegunAnewReplacesTheOneShownBefore() throws Exception {
        String secret = atTheApp();

        location(post("/activate/confirm/anew"));

        assertThat(body(firstCode(PhoneApp.code(secret, clock.instant())))).contains("Ce code n’est pas juste.");
    }

    @Test
    void whoChangesTheirMindGetsTheCodeByMail() throws Exception {
        atTheApp();
        assertThat(page("/activate/key")).containsPattern("value=\"AUTHENTICATOR_APP\"[^>]*checked");

        location(key("EMAIL_CODE"));
        location(credentials());

        assertThat(page("/activate/confirm")).contains("Page A-4");
        assertThat(confirm(desk.mailedCode(MessageKind.REGISTRATION_CODE))).isEqualTo("/activate/done");
    }

    @Test
    void choiceOfTheKeyStaysWhenSomethingElseIsMissing() throws Exception {
        open();

        String page =
                body(post("/activate/key").param("type", "AUTHENTICATOR_APP").param("language", "FR"));
        String dutch = body(key("AUTHENTICATOR_APP").param("lang", "nl"));

        assertThat(List.of(page, dutch))
                .allSatisfy(shown -> assertThat(shown)
                        .containsPattern("value=\"AUTHENTICATOR_APP\"[^>]*checked")
                        .doesNotContainPattern("value=\"EMAIL_CODE\"[^>]*checked"));
        assertThat(page("/activate/key"))
                .contains("Pourquoi ?", "si vous ne voulez rien installer", "votre smartphone avec vous");
    }

    @Test
    void codeOpensOnceAndSaysSo() throws Exception {
        String secret = activated();
        location(signIn());

        assertThat(body(typed(PhoneApp.code(secret, clock.instant())))).contains("Ce code a déjà servi.");
        clock.advance(Duration.ofSeconds(30));
        String code = PhoneApp.code(secret, clock.instant());
        assertThat(location(typed(code))).isEqualTo("/keys");
        session = new MockHttpSession();
        location(signIn());
        assertThat(body(typed(code))).contains("Ce code a déjà servi.");
    }

    @Test
    void fiveWrongCodesBringAPauseThatSaysWhenItEndsAndEnds() throws Exception {
        String secret = activated();
        location(signIn());
        for (int n = 0; n < 5; n++) {
            assertThat(body(typed("00000" + n))).contains("Ce code n’est pas juste.");
        }
        assertThat(body(typed("12345"))).as("what is no code costs no try").contains("Écrivez les 6 chiffres");
        clock.advance(Duration.ofSeconds(30));

        assertThat(body(typed(PhoneApp.code(secret, clock.instant())))).contains("à partir de 10:42");
        assertThat(auditKinds()).filteredOn("AppCodeRefused"::equals).hasSize(6);
        clock.advance(Duration.ofSeconds(60));
        assertThat(location(typed(PhoneApp.code(secret, clock.instant())))).isEqualTo("/keys");
    }

    @Test
    void strangerWithoutThePasswordBringsNoPauseAbout() throws Exception {
        String secret = activated();
        for (int n = 0; n < 10; n++) {
            perform(post("/sign-in/with/app").param("userName", userName).param("password", "quite another one"));
            perform(typed("000000"));
        }
        sql.update("delete from throttle where penalties > 0"); // the pause of the password from this address
        session = new MockHttpSession();

        location(signIn());
        clock.advance(Duration.ofSeconds(30));

        assertThat(location(typed(PhoneApp.code(secret, clock.instant())))).isEqualTo("/keys");
    }

    @Test
    void keyThatEndedBetweenPasswordAndCodeOpensNothing() throws Exception {
        String secret = activated();
        location(signIn());
        clock.advance(Duration.ofSeconds(30));
        sql.update(
                "update digital_key set state = 'DISPLACED' where account in"
                        + " (select account from activation_pair where registration = ?)",
                registration);

        assertThat(location(typed(PhoneApp.code(secret, clock.instant())))).isEqualTo("/sign-in?ended");
    }

    @Test
    void newActivationOnTheAddressEndsTheAppAndForgetsItsSecret() throws Exception {
        String shared = ActivationFixtures.someEmail();
        String secret = atTheApp(registration, shared);
        confirm(PhoneApp.code(secret, clock.instant()));
        UUID other = UUID.randomUUID();
        session = new MockHttpSession();
        open(other, shared);
        location(key("EMAIL_CODE"));
        location(post("/activate/credentials")
                .param("userName", "other." + other.toString().substring(0, 8))
                .param("password", ActivationFixtures.PASSWORD)
                .param("repeated", ActivationFixtures.PASSWORD));

        confirm(desk.mailedCode(MessageKind.REGISTRATION_CODE));

        assertThat(sql.queryForObject(
                        "select state from digital_key where account in"
                                + " (select account from activation_pair where registration = ?)",
                        String.class,
                        registration))
                .isEqualTo("DISPLACED");
        assertThat(sql.queryForObject(
                        "select count(*) from authenticator_app where account in"
                                + " (select account from activation_pair where registration = ?)",
                        Integer.class,
                        registration))
                .isZero();
    }

    @Test
    void whoHoldsBothKeysIsAskedForTheOlderOneFirstAndMayTakeTheOther() throws Exception {
        String secret = activated();
        UUID second = UUID.randomUUID();
        sql.update(
                "insert into digital_key (id, version, account, type, state, activated_at, expires_at)"
                        + " select ?, 0, account, 'EMAIL_CODE', 'ACTIVE', '2026-11-17 09:41:00', '2036-11-17 09:41:00'"
                        + " from activation_pair where registration = ?",
                second,
                registration);
        location(signIn());
        assertThat(page("/sign-in/code")).contains("Page S-3", "Code de sécurité par e‑mail", second.toString());

        assertThat(location(post("/sign-in/code/other").param("key", second.toString())))
                .isEqualTo("/sign-in/code");
        String code = desk.mailedCode(MessageKind.LOGIN_CODE);
        assertThat(page("/sign-in/code")).contains("Page S-2", "Code de sécurité via application mobile");
        assertThat(location(typed(code))).isEqualTo("/keys");

        session = new MockHttpSession();
        location(signIn());
        assertThat(location(post("/sign-in/code/other")
                        .param("key", UUID.randomUUID().toString())))
                .as("a key of nobody changes nothing")
                .isEqualTo("/sign-in/code");
        assertThat(page("/sign-in/code")).contains("Page S-3");
        clock.advance(Duration.ofSeconds(30));
        assertThat(location(typed(PhoneApp.code(secret, clock.instant())))).isEqualTo("/keys");
    }

    @Test
    void pagesOfTheAppAreShownInFourLanguages() throws Exception {
        atTheApp();
        for (String language : List.of("fr", "nl", "de", "en")) {
            assertThat(body(get("/activate/confirm").param("lang", language)))
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void whoIsSignedInAddsTheKeyByMailAndMayUseEither() throws Exception {
        signedIn(activated());
        assertThat(page("/keys")).contains("Activez une deuxième clé", "value=\"EMAIL_CODE\"");

        assertThat(location(addKey("EMAIL_CODE"))).isEqualTo("/keys/new/code");
        String code = desk.mailedCode(MessageKind.REGISTRATION_CODE);
        assertThat(page("/keys/new/code")).contains("Page K-2");
        assertThat(body(newKeyCode("12345"))).contains("Écrivez les 6 chiffres", "value=\"12345\"");
        assertThat(location(newKeyCode(code))).isEqualTo("/keys?added");

        assertThat(page("/keys?added"))
                .contains(
                        "Votre nouvelle clé numérique est activée",
                        "Code de sécurité par e‑mail",
                        "Pas encore utilisée")
                .contains("value=\"AUTHENTICATOR_APP\"")
                .doesNotContain("value=\"EMAIL_CODE\"");
        assertThat(location(addKey("EMAIL_CODE"))).as("one address").isEqualTo("/keys");
        assertThat(activatedMail()).contains("Code de sécurité par e-mail");
        session = new MockHttpSession();
        location(signIn());
        assertThat(page("/sign-in/code")).contains("Page S-3", "Code de sécurité par e‑mail");
    }

    @Test
    void whoIsSignedInAddsTheAppWhichCountsOnlyOnceItIsProven() throws Exception {
        activatedByMail();
        location(signIn());
        location(typed(desk.mailedCode(MessageKind.LOGIN_CODE)));

        assertThat(location(addKey("AUTHENTICATOR_APP"))).isEqualTo("/keys/new/code");
        String page = page("/keys/new/code");
        String secret = secretOn(page);
        assertThat(page).contains("Page K-3", "Google Authenticator");
        assertThat(keys()).isEqualTo(1);
        String wrong = body(newKeyCode("000000"));
        assertThat(wrong).contains("Ce code n’est pas juste.");
        assertThat(secretOn(wrong)).isEqualTo(secret);
        String dutch = body(newKeyCode("12 34").param("lang", "nl"));
        assertThat(dutch).contains("lang=\"nl\"", "value=\"12 34\"");
        assertThat(location(post("/keys/new/code/anew"))).isEqualTo("/keys/new/code?anew");
        assertThat(body(newKeyCode(PhoneApp.code(secret, clock.instant())))).contains("id=\"problems\"");
        String renewed = secretOn(page("/keys/new/code?lang=fr"));
        assertThat(location(newKeyCode(PhoneApp.code(renewed, clock.instant()))))
                .isEqualTo("/keys?added");

        assertThat(keys()).isEqualTo(2);
        assertThat(activatedMail()).contains("Code de sécurité via application mobile");
    }

    @Test
    void whoSignedInAWhileAgoProvesAKeyOnceMoreBeforeAddingOne() throws Exception {
        signedIn(activated());
        clock.advance(Duration.ofMinutes(5));

        assertThat(location(addKey("EMAIL_CODE"))).isEqualTo("/sign-in?fresh");

        session = new MockHttpSession();
        assertThat(location(get("/keys"))).isEqualTo("/sign-in?own");
        assertThat(page("/sign-in?fresh")).contains("identifiez-vous encore une fois");
        assertThat(codesAskedFor()).isZero();
    }

    @Test
    void whoGoesOnFromTheActivationHasGivenTheProofWhenItSucceeded() throws Exception {
        open();
        location(key("EMAIL_CODE"));
        location(credentials());
        confirm(desk.mailedCode(MessageKind.REGISTRATION_CODE));
        clock.advance(Duration.ofMinutes(4));
        assertThat(location(post("/activate/done"))).isEqualTo("/keys");
        clock.advance(Duration.ofMinutes(1));

        assertThat(location(addKey("AUTHENTICATOR_APP"))).isEqualTo("/sign-in?fresh");
    }

    @Test
    void keyOfAnUnknownKindIsNotAdded() throws Exception {
        signedIn(activated());

        for (String type : List.of("PIGEON", "")) {
            assertThat(location(addKey(type))).isEqualTo("/keys");
        }
        assertThat(location(get("/keys/new/code"))).isEqualTo("/keys");
        assertThat(location(newKeyCode("123456"))).isEqualTo("/keys");
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void strangerAddsNoKey() throws Exception {
        assertThat(location(addKey("EMAIL_CODE"))).isEqualTo("/sign-in?own");
    }

    @Test
    void sessionOfAKeyThatEndedAddsNone() throws Exception {
        signedIn(activated());
        location(addKey("EMAIL_CODE"));
        String code = desk.mailedCode(MessageKind.REGISTRATION_CODE);
        sql.update(
                "update digital_key set state = 'DISPLACED' where account in"
                        + " (select account from activation_pair where registration = ?)",
                registration);

        assertThat(location(newKeyCode(code))).isEqualTo("/sign-in?ended");
        assertThat(keys()).isEqualTo(1);
    }

    /** Opens link and letter. */
    private void open() throws Exception {
        open(registration, ActivationFixtures.someEmail());
    }

    private void open(UUID visit, String email) throws Exception {
        IssuedPair issued = desk.issue(visit, email);
        location(get("/activate/" + desk.mailedToken(visit)));
        MockHttpServletRequestBuilder code = post("/activate/code");
        for (int n = 0; n < 4; n++) {
            code.param("code" + (n + 1), issued.code().groups().get(n));
        }
        location(code);
    }

    /** Goes on to the page with the secret, which is returned. */
    private String atTheApp() throws Exception {
        return atTheApp(registration, ActivationFixtures.someEmail());
    }

    private String atTheApp(UUID visit, String email) throws Exception {
        open(visit, email);
        assertThat(location(key("AUTHENTICATOR_APP"))).isEqualTo("/activate/credentials");
        assertThat(location(credentials())).isEqualTo("/activate/confirm");
        return secretOn(page("/activate/confirm"));
    }

    /** Goes the whole way; returns the secret. */
    private String activated() throws Exception {
        String secret = atTheApp();
        assertThat(confirm(PhoneApp.code(secret, clock.instant()))).isEqualTo("/activate/done");
        session = new MockHttpSession();
        return secret;
    }

    private void activatedByMail() throws Exception {
        open();
        location(key("EMAIL_CODE"));
        location(credentials());
        confirm(desk.mailedCode(MessageKind.REGISTRATION_CODE));
        session = new MockHttpSession();
        clock.advance(Duration.ofMinutes(2));
    }

    private void signedIn(String secret) throws Exception {
        location(signIn());
        clock.advance(Duration.ofSeconds(30));
        assertThat(location(typed(PhoneApp.code(secret, clock.instant())))).isEqualTo("/keys");
    }

    private static MockHttpServletRequestBuilder addKey(String type) {
        return post("/keys/new").param("type", type);
    }

    private static MockHttpServletRequestBuilder newKeyCode(String code) {
        return post("/keys/new/code").param("code", code);
    }

    private static String secretOn(String page) {
        Matcher secret = SECRET.matcher(page.replace("&amp;", "&"));
        assertThat(secret.find()).as("a secret is shown").isTrue();
        return secret.group(1);
    }

    private String confirm(String code) throws Exception {
        return location(firstCode(code));
    }

    private static MockHttpServletRequestBuilder firstCode(String code) {
        return post("/activate/confirm").param("code", code);
    }

    private static MockHttpServletRequestBuilder typed(String code) {
        return post("/sign-in/code").param("code", code);
    }

    private static MockHttpServletRequestBuilder key(String type) {
        return post("/activate/key").param("type", type).param("language", "FR").param("terms", "true");
    }

    private MockHttpServletRequestBuilder credentials() {
        return post("/activate/credentials")
                .param("userName", userName)
                .param("password", ActivationFixtures.PASSWORD)
                .param("repeated", ActivationFixtures.PASSWORD);
    }

    private MockHttpServletRequestBuilder signIn() {
        return post("/sign-in/with/app").param("userName", userName).param("password", ActivationFixtures.PASSWORD);
    }

    private String activatedMail() {
        UUID account = sql.queryForObject(
                "select account from activation_pair where registration = ?", UUID.class, registration);
        return desk.compose(MessageKind.KEY_ACTIVATED, Objects.requireNonNull(account)).orElseThrow().blocks().stream()
                .map(MailBlock::toString)
                .reduce("", String::concat);
    }

    private int codesAskedFor() {
        return count("select count(*) from one_time_code");
    }

    private int keys() {
        return count("select count(*) from digital_key where account in"
                + " (select account from activation_pair where registration = '" + registration + "')");
    }

    private int count(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Integer.class));
    }

    private List<@Nullable String> auditKinds() {
        return sql.queryForList(
                "select kind from audit_event where registration = ? or account in"
                        + " (select account from activation_pair where registration = ?)",
                String.class,
                registration,
                registration);
    }

    private String page(String path) throws Exception {
        return body(get(path));
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        String url = perform(request).getRedirectedUrl();
        assertThat(url).as("redirected").isNotNull();
        return Objects.requireNonNull(url);
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getRedirectedUrl()).isNull();
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        CitizenPage.keepsTheRules(response);
        return response.getContentAsString();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.session(session)
                        .locale(Locale.FRENCH)
                        .header("Accept-Language", "fr")
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
