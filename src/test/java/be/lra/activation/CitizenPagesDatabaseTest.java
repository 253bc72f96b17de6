package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageKind;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The citizen's pages, over HTTP without a script. Every page shown is kept in {@code target/citizen-pages}. */
@DatabaseTest
class CitizenPagesDatabaseTest {

    private static final Path KEPT = Path.of("target", "citizen-pages");

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    OfficeSetup offices;

    private final UUID registration = UUID.randomUUID();
    private final String userName = "anne." + registration.toString().substring(0, 8);
    private MockHttpSession session = new MockHttpSession();
    private ActivationFixtures desk;
    private MockMvc browser;

    @BeforeEach
    void openTheBrowser() throws IOException {
        Files.createDirectories(KEPT);
        sql.update("delete from throttle");
        sql.update("delete from one_time_code");
        OfficeFixtures.furnish(offices, JdbcClient.create(sql));
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        desk = (ActivationFixtures)
                spring.autowire(ActivationFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    @Test
    void wholeWayFromLinkToSignedInAndOut() throws Exception {
        IssuedPair issued = desk.issue(registration);
        assertThat(location(get("/activate/" + desk.mailedToken(registration)))).isEqualTo("/activate/code");
        assertThat(page("/activate/code", "01-code")).contains("Indiquez votre code d’activation personnel");
        assertThat(location(code(issued.code().groups()))).isEqualTo("/activate/key");
        assertThat(page("/activate/key", "02-key"))
                .containsPattern("value=\"EMAIL_CODE\"[^>]*checked")
                .doesNotContainPattern("value=\"AUTHENTICATOR_APP\"[^>]*checked");
        assertThat(location(key("FR"))).isEqualTo("/activate/credentials");
        page("/activate/credentials", "03-credentials");
        assertThat(location(credentials(userName, ActivationFixtures.PASSWORD))).isEqualTo("/activate/confirm");
        assertThat(page("/activate/confirm", "04-confirm-waiting")).contains("data-waiting");
        String registrationCode = desk.mailedCode(MessageKind.REGISTRATION_CODE);
        assertThat(page("/activate/confirm", "05-confirm")).contains("10:45"); // 09:40 UTC in winter and five minutes
        assertThat(location(post("/activate/confirm").param("code", registrationCode)))
                .isEqualTo("/activate/done");
        assertThat(page("/activate/done", "06-done")).contains(userName);

        page("/sign-in", "10-sign-in-choice");
        page("/sign-in/with/email", "10-sign-in");
        assertThat(location(signIn(userName, ActivationFixtures.PASSWORD))).isEqualTo("/sign-in/code");
        String loginCode = desk.mailedCode(MessageKind.LOGIN_CODE);
        assertThat(page("/sign-in/code", "11-sign-in-code")).contains("10:50");
        String before = session.getId();
        assertThat(location(post("/sign-in/code").param("code", loginCode))).isEqualTo("/keys");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(page("/keys", "12-keys"))
                .contains("Mes clés numériques", "ACTIVE", "Bienvenue, Anne Marie Specimen");
        assertThat(location(post("/sign-out"))).isEqualTo("/sign-in?out");
        session = new MockHttpSession();
        assertThat(location(get("/keys"))).isEqualTo("/sign-in?own");
    }

    @Test
    void linkIsOpenedTwentyTimesAndWorksAfterwards() throws Exception {
        IssuedPair issued = desk.issue(registration);
        String token = desk.mailedToken(registration);
        for (int n = 0; n < 20; n++) {
            session = new MockHttpSession();
            assertThat(location(get("/activate/" + token))).isEqualTo("/activate/code");
        }

        assertThat(location(code(issued.code().groups()))).isEqualTo("/activate/key");
    }

    @Test
    void noTokenStandsInAnyPage() throws Exception {
        desk.issue(registration);
        String token = desk.mailedToken(registration);
        location(get("/activate/" + token));

        assertThat(page("/activate/code", null)).doesNotContain(token);
    }

    @Test
    void changingTheLanguageKeepsTheStep() throws Exception {
        desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));

        assertThat(page("/activate/code?lang=nl", "01-code-nl"))
                .contains("lang=\"nl\"", "Vul uw persoonlijke activatiecode in");
        assertThat(page("/activate/code?lang=de", "01-code-de")).contains("Aktivierungscode");
        assertThat(page("/activate/code?lang=en", null)).contains("Enter your personal activation code");
        assertThat(page("/activate/code?lang=xx", null)).contains("personnel");
    }

    @Test
    void changingTheLanguageKeepsTheGroupsTypedSoFarAndLooksAtNone() throws Exception {
        desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));
        assertThat(page("/activate/code", null))
                .containsPattern("<button name=\"lang\" value=\"nl\"[^>]*form=\"step\"")
                .doesNotContain("?lang=");

        String page = body(code(List.of("ABCDE", "12", "", "")).param("lang", "nl"), "01-code-typed-nl");

        assertThat(page)
                .contains("lang=\"nl\"", "Vul uw persoonlijke activatiecode in")
                .contains("value=\"ABCDE\"", "value=\"12\"")
                .doesNotContain("id=\"problems\"");
        assertThat(sql.queryForObject("select count(*) from throttle", Integer.class))
                .isZero();
    }

    @Test
    void changingTheLanguageOfThePageIsTheLanguageOfTheMailsToo() throws Exception {
        IssuedPair issued = desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));
        location(code(issued.code().groups()));

        String page = body(key("DE").param("lang", "en"), null);

        assertThat(page)
                .contains("lang=\"en\"", "Your digital key")
                .containsPattern("<option value=\"EN\"[^>]*selected")
                .doesNotContainPattern("<option value=\"DE\"[^>]*selected")
                .containsPattern("id=\"terms\"[^>]*checked")
                .doesNotContain("id=\"problems\"");
        assertThat(location(get("/activate/credentials"))).isEqualTo("/activate/key");
    }

    @Test
    void changingTheLanguageKeepsTheUserNameButSendsNoPasswordBack() throws Exception {
        atCredentials();

        String page =
                body(credentials("anne.typed", ActivationFixtures.PASSWORD).param("lang", "nl"), null);

        assertThat(page)
                .contains("lang=\"nl\"", "value=\"anne.typed\"")
                .doesNotContain(ActivationFixtures.PASSWORD, "id=\"problems\"");
        assertThat(body(signIn("anne.typed", "x").param("lang", "de"), null))
                .contains("lang=\"de\"", "value=\"anne.typed\"")
                .doesNotContain("id=\"problems\"");
    }

    @Test
    void changingTheLanguageKeepsTheDigitsTypedAndCountsNoTry() throws Exception {
        atCredentials();
        location(credentials(userName, ActivationFixtures.PASSWORD));
        desk.mailedCode(MessageKind.REGISTRATION_CODE);

        String page = body(post("/activate/confirm").param("code", "12 34").param("lang", "nl"), null);

        assertThat(page).contains("lang=\"nl\"", "value=\"12 34\"").doesNotContain("id=\"problems\"");
        assertThat(sql.queryForObject("select max(attempts) from one_time_code", Integer.class))
                .isZero();
    }

    @Test
    void replacedCodeSaysWhenTheNewerOneWasSent() throws Exception {
        atCredentials();
        location(credentials(userName, ActivationFixtures.PASSWORD));
        String old = desk.mailedCode(MessageKind.REGISTRATION_CODE);
        clock.advance(Duration.ofMinutes(2));
        location(post("/activate/confirm/again"));
        desk.mailedCode(MessageKind.REGISTRATION_CODE);

        assertThat(body(post("/activate/confirm").param("code", old), "05-confirm-replaced"))
                .contains("un code plus récent a été envoyé à 10:42");
    }

    @Test
    void helpOnEveryPageIsThatOfTheOfficeOfTheCase() throws Exception {
        desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));

        for (String path : List.of("/activate/code", "/terms", "/help", "/")) {
            assertThat(page(path, null))
                    .contains("Commune-Exemple", "tel:025550100", "lundi à vendredi, 9\u00a0h à 16\u00a0h");
        }
    }

    @Test
    void helpOfASignedInCitizenIsThatOfTheOfficeOfTheAccount() throws Exception {
        activateTheKey();
        session = new MockHttpSession();
        location(signIn(userName, ActivationFixtures.PASSWORD));
        location(post("/sign-in/code").param("code", desk.mailedCode(MessageKind.LOGIN_CODE)));

        assertThat(page("/keys", null)).contains("tel:025550100");
        location(post("/sign-out"));
        session = new MockHttpSession();
        assertThat(page("/sign-in", null)).doesNotContain("tel:025550100");
    }

    @Test
    void helpLeadsToTheListOfOfficesWhereNoCaseIsKnown() throws Exception {
        assertThat(page("/help", "31-help-offices")).contains("href=\"/offices\"");
        assertThat(page("/", null)).doesNotContain("tel:025550100").contains("Aide et accessibilité");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/activate", "/sign-in"})
    void successIsShownAgainUntilTheBrowserGoesElsewhere(String elsewhere) throws Exception {
        activateTheKey();
        assertThat(page("/activate/done", null)).contains(userName);
        assertThat(page("/activate/done", null)).contains(userName);

        assertThat(page(elsewhere, null)).doesNotContain(userName);

        assertThat(location(get("/activate/done"))).isEqualTo("/activate");
        assertThat(page("/activate", null)).doesNotContain(userName).contains("commence avec le lien");
    }

    @Test
    void whoeverComesNextEndsTheActivationOnThisBrowser() throws Exception {
        activateTheKey();
        assertThat(page("/activate/done", null))
                .contains("Quelqu’un d’autre sur cet appareil", "action=\"/activate/end\"");

        assertThat(location(post("/activate/end"))).isEqualTo("/activate?ended");

        assertThat(page("/activate?ended", "06-ended"))
                .contains("L’activation est fermée sur cet appareil")
                .doesNotContain("tel:025550100");
        assertThat(location(get("/activate/done"))).isEqualTo("/activate");
    }

    @Test
    void activationCanBeLeftHalfWayAndGoesOnWithLinkAndLetter() throws Exception {
        IssuedPair issued = desk.issue(registration);
        String token = desk.mailedToken(registration);
        location(get("/activate/" + token));
        location(code(issued.code().groups()));

        location(post("/activate/end"));

        assertThat(location(get("/activate/key"))).isEqualTo("/activate");
        assertThat(location(get("/activate/" + token))).isEqualTo("/activate/code");
    }

    @Test
    void linksOpenedAfterASuccessBeginTheirOwnCase() throws Exception {
        activateTheKey();
        UUID next = UUID.randomUUID();
        desk.issue(next);

        assertThat(location(get("/activate/" + desk.mailedToken(next)))).isEqualTo("/activate/code");
        assertThat(page("/activate/code", null)).doesNotContain(userName);
    }

    @Test
    void linkThatMadeAKeySaysSoAndNoNameWhenOpenedAgain() throws Exception {
        String token = activateTheKey();

        assertThat(location(get("/activate/" + token))).isEqualTo("/activate/closed");
        assertThat(page("/activate/closed", null))
                .contains("Ce lien a déjà servi")
                .doesNotContain(userName);
    }

    @Test
    void everyMailOfTheWaySaysWhatItIsForAndWhereHelpIs() throws Exception {
        activateTheKey();
        UUID account = Objects.requireNonNull(sql.queryForObject(
                "select account from activation_pair where registration = ?", UUID.class, registration));
        UUID other = UUID.randomUUID();
        desk.issue(other);

        assertThat(text(MessageKind.ACTIVATION_LINK, other))
                .contains(
                        "sert à activer votre clé numérique", "Le 17 novembre 2026, nous avons vérifié votre identité")
                .contains("label=Activer vos clés", "Besoin d’aide ? Commune-Exemple · 02 555 01 00");
        assertThat(text(MessageKind.PROOFING_NOTICE, other))
                .contains("vous n’avez rien à faire", "dans un autre e-mail", "02 555 01 00");
        assertThat(text(MessageKind.KEY_ACTIVATED, account))
                .contains("confirmation", "Vous n’avez plus rien à faire", userName, "Commune-Exemple · 02 555 01 00");
    }

    @Test
    void codeMailNamesTheOfficeThatHelps() throws Exception {
        atCredentials();
        location(credentials(userName, ActivationFixtures.PASSWORD));
        UUID code = Objects.requireNonNull(sql.queryForObject(
                "select subject from outbox_message where kind = 'REGISTRATION_CODE' order by id desc limit 1",
                UUID.class));

        assertThat(text(MessageKind.REGISTRATION_CODE, code))
                .contains("Besoin d’aide ? Commune-Exemple · 02 555 01 00");
    }

    /** What the mail says; actions are masked, so their label stands in by hand. */
    private String text(MessageKind kind, UUID subject) {
        MailContent mail = desk.compose(kind, subject).orElseThrow();
        String labels = mail.blocks().stream()
                .map(block -> block instanceof MailBlock.Action action ? "label=" + action.label() : "")
                .collect(Collectors.joining());
        return (mail + labels).replace('\u00a0', ' ');
    }

    @Test
    void typedTextStaysAndErrorsAreLinkedToTheirFields() throws Exception {
        desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));

        String page = body(code(List.of("ABCDE", "12", "", "")), "01-code-error");

        assertThat(page)
                .contains("value=\"ABCDE\"", "value=\"12\"", "href=\"#code2\"", "id=\"code2-problem\"", "Erreur :")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void wrongCodeTellsWhatIsLeft() throws Exception {
        desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));

        String page =
                body(code(ActivationCode.draw(new java.security.SecureRandom()).groups()), null);

        assertThat(page).contains("Il vous reste 4 essais");
    }

    @Test
    void refusedCredentialsNameTheReasonAndNeverShowThePassword() throws Exception {
        atCredentials();

        String page = body(credentials("a", "motdepasse123"), "03-credentials-error");

        assertThat(page).contains("trop court", "Beaucoup de gens utilisent", "value=\"a\"");
        assertThat(page).doesNotContain("motdepasse123");
    }

    @Test
    void whoTriesManyNamesWaitsAndKeepsTheCase() throws Exception {
        atCredentials();
        for (int n = 0; n < 20; n++) {
            body(credentials("a", ActivationFixtures.PASSWORD), null);
        }

        assertThat(body(credentials(userName, ActivationFixtures.PASSWORD), "03-credentials-wait"))
                .contains("trop d’essais", "value=\"" + userName + "\"");
        clock.advance(Duration.ofMinutes(1));
        assertThat(location(credentials(userName, ActivationFixtures.PASSWORD))).isEqualTo("/activate/confirm");
    }

    @Test
    void takenUserNameAloneIsAskedAgainAndThePasswordIsKept() throws Exception {
        activateTheKey();
        String taken = userName;
        UUID next = UUID.randomUUID();
        IssuedPair issued = desk.issue(next);
        String free = "anne." + next.toString().substring(0, 8);
        location(get("/activate/" + desk.mailedToken(next)));
        location(code(issued.code().groups()));
        location(key("FR"));

        String page = body(credentials(taken, ActivationFixtures.PASSWORD), "03-credentials-taken");
        assertThat(page)
                .contains("existe déjà", "value=\"" + taken + "\"", "Votre mot de passe est gardé")
                .doesNotContain(ActivationFixtures.PASSWORD, "argon2");
        assertThat(location(credentials(free, ""))).isEqualTo("/activate/confirm");
        location(post("/activate/confirm").param("code", desk.mailedCode(MessageKind.REGISTRATION_CODE)));
        assertThat(location(signIn(free, ActivationFixtures.PASSWORD))).isEqualTo("/sign-in/code");
    }

    @Test
    void anotherPasswordCanBeChosenInsteadOfTheKeptOne() throws Exception {
        atCredentials();
        assertThat(body(credentials("a", ActivationFixtures.PASSWORD), null)).contains("Votre mot de passe est gardé");

        String page = body(credentials(userName, "motdepasse123"), null);

        assertThat(page).contains("Beaucoup de gens utilisent").doesNotContain("Votre mot de passe est gardé");
        assertThat(body(credentials(userName, ""), null)).contains("Écrivez un mot de passe.");
    }

    @Test
    void keptPasswordIsNotTakenAsUserName() throws Exception {
        atCredentials();
        body(credentials("a", "Kroket.Parasol.7"), null);

        assertThat(body(credentials("Kroket.Parasol.7", ""), null))
                .contains("ressemble trop à votre nom d’utilisateur")
                .doesNotContain("Votre mot de passe est gardé");
    }

    @Test
    void passwordKeptInOneCaseServesNoOther() throws Exception {
        atCredentials();
        body(credentials("a", ActivationFixtures.PASSWORD), null);
        UUID next = UUID.randomUUID();
        IssuedPair issued = desk.issue(next);
        location(get("/activate/" + desk.mailedToken(next)));
        location(code(issued.code().groups()));
        location(key("FR"));

        assertThat(body(credentials(userName, ""), null)).contains("Écrivez un mot de passe.");
    }

    @Test
    void finishedActivationLeadsToTheKeysInANewSession() throws Exception {
        activateTheKey();
        String before = session.getId();

        assertThat(location(post("/activate/done"))).isEqualTo("/keys");

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(page("/keys", null)).contains("Bienvenue, Anne Marie Specimen", "tel:025550100");
        assertThat(location(get("/activate/done"))).isEqualTo("/activate");
        assertThat(location(post("/sign-out"))).isEqualTo("/sign-in?out");
        assertThat(location(get("/keys"))).isEqualTo("/sign-in?own");
        assertThat(page("/sign-in/with/email", null)).doesNotContain(userName);
    }

    @Test
    void successOfTenMinutesAgoLeadsToSigningInWithTheUserNameFilledInOnce() throws Exception {
        activateTheKey();
        clock.advance(Duration.ofMinutes(10));

        assertThat(location(post("/activate/done"))).isEqualTo("/sign-in");
        assertThat(page("/sign-in/with/email", "09-sign-in-after-activation"))
                .containsPattern("id=\"userName\"[^>]*value=\"" + userName + "\"")
                .containsPattern("id=\"password\"[^>]*autofocus");
        assertThat(page("/sign-in/with/email", null)).doesNotContain(userName);
        assertThat(location(get("/activate/done"))).isEqualTo("/activate");
    }

    @Test
    void anotherBrowserWithTheLinkOfASuccessIsNotSignedIn() throws Exception {
        String token = activateTheKey();
        session = new MockHttpSession();

        location(get("/activate/" + token));

        assertThat(location(post("/activate/done"))).isEqualTo("/activate/closed");
        assertThat(location(get("/keys"))).isEqualTo("/sign-in?own");
    }

    @Test
    void whoGoesBackFromTheCodeFindsTheUserNameOnce() throws Exception {
        activateTheKey();
        session = new MockHttpSession();
        location(signIn(" " + userName + " ", ActivationFixtures.PASSWORD));

        assertThat(page("/sign-in/with/email", null)).containsPattern("id=\"userName\"[^>]*value=\"" + userName + "\"");
        assertThat(page("/sign-in/with/email", null)).doesNotContain(userName);
    }

    @Test
    void userNameOfWhoSignedInIsNotLeftForTheNextPersonAtThisPc() throws Exception {
        activateTheKey();
        session = new MockHttpSession();
        location(signIn(userName, ActivationFixtures.PASSWORD));
        location(post("/sign-in/code").param("code", desk.mailedCode(MessageKind.LOGIN_CODE)));

        assertThat(session.getAttribute("userName")).isNull();
    }

    @Test
    void onlyWhoComesBackIsAskedWhetherTheActivationIsTheirs() throws Exception {
        String token = atCredentials();

        assertThat(page("/activate/credentials", null)).doesNotContain("Ce n’est pas vous ?");
        for (String entrance : List.of("/activate", "/activate/" + token)) {
            String where = location(get(entrance));
            assertThat(where).isEqualTo("/activate/credentials?resumed");
            assertThat(page(where, "08-resumed")).contains("Ce n’est pas vous ?");
        }
    }

    @Test
    void mailsOfANewLetterSayThatTheEarlierOneIsVoid() throws Exception {
        String sentence = "votre lettre précédente et son lien ne sont plus valables";
        desk.issue(registration);
        assertThat(text(MessageKind.ACTIVATION_LINK, registration)).doesNotContain(sentence);
        assertThat(text(MessageKind.PROOFING_NOTICE, registration)).doesNotContain(sentence);
        desk.issue(registration);
        UUID ofANewVisit = UUID.randomUUID();
        desk.issueInPlaceOfAnother(ofANewVisit);

        for (UUID replacing : List.of(registration, ofANewVisit)) {
            assertThat(text(MessageKind.ACTIVATION_LINK, replacing)).contains(sentence);
            assertThat(text(MessageKind.PROOFING_NOTICE, replacing)).contains(sentence);
        }
    }

    @Test
    void mailWithALinkSentAgainSaysThatTheLetterStaysGood() {
        desk.issue(registration);
        clock.advance(Duration.ofMinutes(10));
        desk.resend(registration);

        assertThat(text(MessageKind.ACTIVATION_LINK, registration))
                .contains("Ce lien remplace celui de notre e-mail précédent", "Votre lettre et son code restent");
    }

    @Test
    void whoFollowsALinkOfAnotherCaseIsNotTheOneWhoIsSignedIn() throws Exception {
        activateTheKey();
        location(signIn(userName, ActivationFixtures.PASSWORD));
        location(post("/sign-in/code").param("code", desk.mailedCode(MessageKind.LOGIN_CODE)));
        assertThat(page("/keys/profile", null)).contains(userName);
        UUID ofTheNext = UUID.randomUUID();
        desk.issue(ofTheNext);

        location(get("/activate/" + desk.mailedToken(ofTheNext)));

        assertThat(location(get("/keys"))).endsWith("/sign-in?own");
    }

    @Test
    void codePageSaysThatTheMailLeavesUntilItHasLeft() throws Exception {
        atCredentials();
        location(credentials(userName, ActivationFixtures.PASSWORD));

        assertThat(page("/activate/confirm?lang=fr", null))
                .contains("Nous envoyons un e‑mail avec un code à")
                .doesNotContain("Nous avons envoyé");
        desk.mailedCode(MessageKind.REGISTRATION_CODE);
        assertThat(page("/activate/confirm?lang=fr", null))
                .contains("Nous avons envoyé un e‑mail avec un code à")
                .doesNotContain("Nous envoyons un");
    }

    @Test
    void codeThatWasRefusedIsTypedAnewAndOneThatIsNoneStays() throws Exception {
        atCredentials();
        location(credentials(userName, ActivationFixtures.PASSWORD));
        String wrong = desk.mailedCode(MessageKind.REGISTRATION_CODE).equals("000000") ? "000001" : "000000";

        String refused = body(post("/activate/confirm").param("code", wrong), null);
        String none = body(post("/activate/confirm").param("code", "4829"), null);

        assertThat(refused).contains("id=\"code-problem\"").doesNotContain("value=\"" + wrong);
        assertThat(none).contains("id=\"code-problem\"", "value=\"4829\"");
    }

    @Test
    void termsMustBeAccepted() throws Exception {
        IssuedPair issued = desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));
        location(code(issued.code().groups()));

        String page = body(post("/activate/key").param("type", "EMAIL_CODE").param("language", "NL"), "02-key-error");

        assertThat(page).contains("href=\"#terms\"");
        assertThat(page).containsPattern("<option value=\"NL\"[^>]*selected");
    }

    @Test
    void chosenLanguageIsThatOfThePagesFromThenOn() throws Exception {
        IssuedPair issued = desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));
        location(code(issued.code().groups()));

        MockHttpServletResponse response = perform(key("NL"));

        assertThat(Objects.requireNonNull(response.getCookie("lra-language")).getValue())
                .isEqualTo("nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "key", "credentials", "confirm", "done", "closed"})
    void everyStepWithoutACaseLeadsToTheExplanation(String step) throws Exception {
        assertThat(location(get("/activate/" + step))).isEqualTo("/activate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "credentials", "confirm", "done", "closed"})
    void noStepCanBeSkipped(String step) throws Exception {
        desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));

        assertThat(location(get("/activate/" + step))).isEqualTo("/activate/code");
    }

    @Test
    void unknownLinkHasItsPage() throws Exception {
        assertThat(location(get("/activate/" + "A".repeat(43)))).isEqualTo("/activate/unknown");
        assertThat(page("/activate/unknown", "20-unknown")).contains("Nous ne connaissons pas ce lien");
    }

    @ParameterizedTest
    @EnumSource
    void endedPairHasItsPageWithTheNextStep(PairEnd end) throws Exception {
        desk.issue(registration);
        String token = desk.mailedToken(registration);
        desk.end(registration, end);

        assertThat(location(get("/activate/" + token))).isEqualTo("/activate/closed");
        assertThat(page("/activate/closed", "21-" + end.name().toLowerCase(Locale.ROOT)))
                .contains("Que faire maintenant ?")
                .contains(end == PairEnd.REVOKED ? "Ce lien a été annulé" : "Il y a une lettre plus récente")
                .doesNotContain("Specimen");
    }

    @Test
    void earlierLinkLeadsToTheNewerMail() throws Exception {
        desk.issue(registration);
        String token = desk.mailedToken(registration);
        clock.advance(Duration.ofMinutes(10));
        desk.resend(registration);

        assertThat(location(get("/activate/" + token))).isEqualTo("/activate/newer");
        assertThat(page("/activate/newer", "24-newer"))
                .contains("Il y a un e‑mail plus récent", "Votre lettre et son code restent valables")
                .doesNotContain("Specimen");
        assertThat(location(get("/activate/code"))).isEqualTo("/activate");
    }

    @Test
    void expiredLinkHasItsPage() throws Exception {
        desk.issue(registration);
        String token = desk.mailedToken(registration);
        clock.advance(Duration.ofDays(15));

        location(get("/activate/" + token));

        assertThat(page("/activate/closed", "22-expired")).contains("Ce lien n’est plus valable");
    }

    @Test
    void blockedPairHasItsPage() throws Exception {
        desk.issue(registration);
        location(get("/activate/" + desk.mailedToken(registration)));
        String where = "";
        for (int n = 0; n < 5; n++) {
            where = Objects.requireNonNullElse(
                    perform(code(ActivationCode.draw(new java.security.SecureRandom())
                                    .groups()))
                            .getRedirectedUrl(),
                    "");
        }

        assertThat(where).isEqualTo("/activate/closed");
        assertThat(page(where, "23-blocked")).contains("trop souvent");
    }

    @Test
    void unknownNameAndWrongPasswordAnswerAlike() throws Exception {
        atCredentials();
        location(credentials(userName, ActivationFixtures.PASSWORD));
        location(post("/activate/confirm").param("code", desk.mailedCode(MessageKind.REGISTRATION_CODE)));

        String unknown = body(signIn("nobody.atall", ActivationFixtures.PASSWORD), null);
        String wrong = body(signIn(userName, "quite another one"), "10-sign-in-error");

        String token = "name=\"_csrf\" value=\"[^\"]*\"";
        assertThat(unknown.replace("nobody.atall", "").replaceAll(token, ""))
                .isEqualTo(wrong.replace(userName, "").replaceAll(token, ""));
    }

    @Test
    void tooManySignInsAreToldWhenTheyMayTryAgain() throws Exception {
        for (int n = 0; n < 5; n++) {
            body(signIn("nobody.atall", "wrong wrong wrong"), null);
        }

        assertThat(body(signIn("nobody.atall", "wrong wrong wrong"), "10-sign-in-wait"))
                .contains("à partir de 10:41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/terms", "/help", "/activate", "/which-key"})
    void openPagesAreShownInFourLanguages(String path) throws Exception {
        for (String language : List.of("fr", "nl", "de", "en")) {
            assertThat(page(path + "?lang=" + language, "30-" + path.replace("/", "_") + "-" + language))
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void postWithoutCsrfTokenIsRefused() throws Exception {
        assertThat(browser.perform(post("/sign-in/with/email").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    /** Returns the token of the link. */
    private String atCredentials() throws Exception {
        IssuedPair issued = desk.issue(registration);
        String token = desk.mailedToken(registration);
        location(get("/activate/" + token));
        location(code(issued.code().groups()));
        location(key("FR"));
        return token;
    }

    /** Goes the whole way; returns the token of the link. */
    private String activateTheKey() throws Exception {
        String token = atCredentials();
        location(credentials(userName, ActivationFixtures.PASSWORD));
        String registrationCode = desk.mailedCode(MessageKind.REGISTRATION_CODE);
        assertThat(location(post("/activate/confirm").param("code", registrationCode)))
                .isEqualTo("/activate/done");
        return token;
    }

    private static MockHttpServletRequestBuilder code(List<String> groups) {
        MockHttpServletRequestBuilder request = post("/activate/code");
        for (int n = 0; n < groups.size(); n++) {
            request.param("code" + (n + 1), groups.get(n));
        }
        return request;
    }

    private static MockHttpServletRequestBuilder key(String language) {
        return post("/activate/key")
                .param("type", "EMAIL_CODE")
                .param("language", language)
                .param("terms", "true");
    }

    private static MockHttpServletRequestBuilder credentials(String userName, String password) {
        return post("/activate/credentials")
                .param("userName", userName)
                .param("password", password)
                .param("repeated", password);
    }

    private static MockHttpServletRequestBuilder signIn(String userName, String password) {
        return post("/sign-in/with/email").param("userName", userName).param("password", password);
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        String url = perform(request).getRedirectedUrl();
        assertThat(url).as("redirected").isNotNull();
        return Objects.requireNonNull(url);
    }

    private String page(String path, @Nullable String name) throws Exception {
        return body(get(path), name);
    }

    /** A page that is shown: light, without inline script or style, and never stored. */
    private String body(MockHttpServletRequestBuilder request, @Nullable String name) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getRedirectedUrl()).isNull();
        String page = response.getContentAsString();
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page).as("the product's name says nothing to citizens").doesNotContain("LRA Counter");
        CitizenPage.keepsTheRules(response);
        if (name != null) {
            Files.writeString(KEPT.resolve(name + ".html"), page);
        }
        return page;
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
