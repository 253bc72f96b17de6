package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import be.lra.demo.sms.ReceivedSms;
import be.lra.demo.sms.SmsStubMode;
import be.lra.demo.sms.SmsStubServer;
import be.lra.messaging.DeliveryWorker;
import be.lra.messaging.MessageKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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

/** The key by SMS, over HTTP without a script; the provider of SMS is a real server beside. */
@DatabaseTest
class SmsKeyPagesDatabaseTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static int last = 100_000; // numbers of phones: each test has its own

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    DeliveryWorker deliveries;

    @Autowired
    SmsStubServer provider;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private final UUID registration = UUID.randomUUID();
    private final String email = ActivationFixtures.someEmail();
    private final String userName = "anne." + registration.toString().substring(0, 8);
    private final String number = "+32470" + ++last;
    private MockHttpSession session = new MockHttpSession();
    private ActivationFixtures desk;
    private MockMvc browser;

    @BeforeEach
    void openTheBrowser() {
        sql.update("delete from throttle");
        sql.update("delete from one_time_code");
        sql.update("delete from outbox_message");
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        desk = (ActivationFixtures)
                spring.autowire(ActivationFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    @AfterEach
    void calmTheProvider() {
        provider.behave(SmsStubMode.NORMAL);
    }

    @Test
    void wholeWayFromTheChoiceOfTheSmsToSignedIn() throws Exception {
        open();
        assertThat(page("/activate/key"))
                .contains("Code de sécurité via SMS", "Certains services n’acceptent pas cette clé");
        location(key("SMS"));
        location(credentials());
        assertThat(location(get("/activate/confirm"))).isEqualTo("/activate/number");
        assertThat(page("/activate/number"))
                .contains("Page A-7", "Étape 3 sur 3", "Certains services ne l’acceptent pas", "Nos SMS sont gratuits")
                .contains("type=\"tel\" inputmode=\"tel\" autocomplete=\"tel\"");

        assertThat(location(give(national()))).isEqualTo("/activate/confirm");
        assertThat(page("/activate/confirm"))
                .contains("Page A-8", "Le SMS avec le code part à l’instant vers le +32 •••", "data-waiting");
        String code = texted();
        assertThat(page("/activate/confirm"))
                .contains(
                        "valable jusqu’à <b>10:45</b>", "+32 ••• •• " + lastDigits(), "autocomplete=\"one-time-code\"")
                .doesNotContain(number, national());
        assertThat(location(confirm(code))).isEqualTo("/activate/done");
        assertThat(page("/activate/done")).contains("Code de sécurité via SMS", "via SMS »");
        assertThat(activatedMail().text())
                .contains("Code de sécurité via SMS", "un code que nous envoyons par SMS")
                .doesNotContain(number);

        session = new MockHttpSession();
        clock.advance(Duration.ofMinutes(2));
        assertThat(location(signIn())).isEqualTo("/sign-in/code");
        String login = texted();
        assertThat(page("/sign-in/code")).contains("Page S-4", "+32 ••• •• " + lastDigits(), "<b>10:52</b>");
        assertThat(location(typed(login))).isEqualTo("/keys");
        assertThat(page("/keys")).contains("Code de sécurité via SMS", "+32 ••• •• " + lastDigits(), "ACTIVE");
        assertThat(auditKinds())
                .contains("KeyChosen", "MessageQueued", "MessageAccepted", "KeyActivated", "CitizenSignedIn");
    }

    @Test
    void numberIsSealedInTheDatabase() throws Exception {
        atTheCode();

        assertThat(sql.queryForList("select number_sealed from sms_phone", String.class))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain(number.substring(3)));
        assertThat(sql.queryForList(
                        "select recipient from outbox_message where kind = 'REGISTRATION_SMS'", String.class))
                .containsOnlyNulls();
    }

    @Test
    void everyRefusedNumberHasItsSentenceAndStaysInTheField() throws Exception {
        atTheNumber();

        Map.of(
                        "", "Écrivez votre numéro de GSM.",
                        "anne", "Ceci n’est pas un numéro de téléphone.",
                        "0470 12 34 5", "Ce numéro est trop court",
                        "0470 12 34 567", "Ce numéro est trop long",
                        "+999 12 34 56 78", "Ce numéro n’existe pas.",
                        "02 555 12 34", "un téléphone fixe",
                        "0900 12 345", "le numéro d’un service",
                        "+1 415 555 2671", "pas de SMS vers ce pays")
                .forEach((typed, sentence) -> assertThat(bodyOf(give(typed)))
                        .contains(sentence, "value=\"" + typed + "\"", "href=\"#number\""));
        assertThat(count("select count(*) from sms_phone where account in"
                        + " (select account from activation_pair where registration = '" + registration + "')"))
                .isZero();
    }

    @Test
    void wrongNumberIsCorrectedAtOnceAndItsCodeIsVoid() throws Exception {
        atTheNumber();
        String wrongPhone = "+32470999999";
        location(give(wrongPhone));
        String first = texted(wrongPhone);
        assertThat(page("/activate/confirm")).contains("href=\"/activate/number\"", "Corriger le numéro");
        assertThat(page("/activate/number")).contains("value=\"+32 470 99 99 99\"");

        assertThat(location(give(number))).as("no pause for another number").isEqualTo("/activate/confirm");
        String second = texted();

        assertThat(bodyOf(confirm(first))).contains("id=\"problems\"");
        assertThat(location(confirm(second))).isEqualTo("/activate/done");
        session = new MockHttpSession();
        assertThat(count("select count(*) from sms_phone where account in"
                        + " (select account from activation_pair where registration = '" + registration + "')"))
                .isEqualTo(1);
    }

    @Test
    void sameNumberOnceMoreKeepsTheCodeThatWasSent() throws Exception {
        atTheCode();
        String code = texted();

        assertThat(location(give(national()))).isEqualTo("/activate/confirm?soon");

        assertThat(location(confirm(code))).isEqualTo("/activate/done");
    }

    @Test
    void otherCodeComesAfterTheGapAndReplacesTheFirst() throws Exception {
        atTheCode();
        String first = texted();
        assertThat(page("/activate/confirm")).contains("nouveau code à partir de 10:41");
        assertThat(location(again())).isEqualTo("/activate/confirm?soon");
        clock.advance(Duration.ofSeconds(60));
        assertThat(page("/activate/confirm")).doesNotContain("nouveau code à partir de");

        assertThat(location(again())).isEqualTo("/activate/confirm?sent");
        assertThat(bodyOf(confirm(first))).as("not sent yet").contains("Le SMS avec le code n’est pas encore parti.");
        String second = texted();

        assertThat(bodyOf(confirm(first))).contains("Écrivez le code du SMS le plus récent.");
        assertThat(location(confirm(second))).isEqualTo("/activate/done");
    }

    @Test
    void codeLivesFiveMinutesToTheSecond() throws Exception {
        atTheCode();
        String code = texted();
        clock.advance(Duration.ofMinutes(5));

        assertThat(bodyOf(confirm(code))).contains("Ce code n’est plus valable : son temps est passé.");
        assertThat(page("/activate/confirm")).contains("Ce code n’est plus valable. Demandez");
        location(again());
        assertThat(location(confirm(texted()))).isEqualTo("/activate/done");
    }

    @Test
    void fiveWrongCodesEndACodeAndTheNextOneServes() throws Exception {
        atTheCode();
        String code = texted();
        assertThat(bodyOf(confirm("12 34")))
                .contains("Écrivez les 6 chiffres du code reçu par SMS.", "value=\"12 34\"");
        for (int left = 4; left > 0; left--) {
            assertThat(bodyOf(confirm(otherThan(code)))).contains("Ce code n’est pas juste. Il vous reste " + left);
        }
        assertThat(bodyOf(confirm(otherThan(code)))).contains("Ce code ne marche plus.");
        assertThat(bodyOf(confirm(code))).contains("Ce code ne marche plus.");
        clock.advance(Duration.ofSeconds(60));

        location(again());

        assertThat(location(confirm(texted()))).isEqualTo("/activate/done");
    }

    @Test
    void numberThatTheProviderRefusesIsToldAndCorrected() throws Exception {
        atTheNumber();
        location(give("+32470000404"));
        deliveries.runOnce();

        assertThat(page("/activate/confirm"))
                .contains("ne reçoit pas de SMS. Corrigez-le", "+32 ••• •• 04 04", "href=\"/activate/number\"");
        location(give(number));
        assertThat(location(confirm(texted()))).isEqualTo("/activate/done");
    }

    @Test
    void silentProviderIsToldAndTheSmsLeavesByItselfWhenItIsBack() throws Exception {
        provider.behave(SmsStubMode.TOO_MANY_REQUESTS);
        atTheCode();
        deliveries.runOnce();
        assertThat(page("/activate/confirm"))
                .contains("Le service des SMS ne répond pas pour le moment.", "id=\"code\"", "data-waiting");
        provider.behave(SmsStubMode.NORMAL);
        clock.advance(Duration.ofSeconds(10));

        assertThat(location(confirm(texted()))).isEqualTo("/activate/done");
    }

    @Test
    void codeThatCouldNotLeaveInItsTimeIsNotSentAnyMore() throws Exception {
        provider.behave(SmsStubMode.NO_CREDIT);
        atTheCode();
        deliveries.runOnce();
        provider.behave(SmsStubMode.NORMAL);
        clock.advance(Duration.ofMinutes(5));

        deliveries.runOnce();

        assertThat(provider.inbox().to(number)).isEmpty();
        assertThat(page("/activate/confirm")).contains("Demandez un nouveau code");
        location(again());
        assertThat(location(confirm(texted()))).isEqualTo("/activate/done");
    }

    @Test
    void fiveSmsAnHourAreEnough() throws Exception {
        atTheCode();
        for (int n = 0; n < 4; n++) {
            clock.advance(Duration.ofSeconds(60));
            assertThat(location(again())).isEqualTo("/activate/confirm?sent");
        }
        clock.advance(Duration.ofSeconds(60));

        assertThat(location(again())).isEqualTo("/activate/confirm?soon");
        assertThat(page("/activate/confirm?soon")).contains("à partir de 11:40");
        clock.advance(Duration.ofMinutes(55));
        assertThat(location(again())).isEqualTo("/activate/confirm?sent");
    }

    @Test
    void twentySmsADayToOneNumberAreEnoughWhoeverAsks() throws Exception {
        atTheCode();
        for (int n = 1; n < 20; n++) {
            clock.advance(n % 5 == 0 ? Duration.ofHours(1) : Duration.ofSeconds(61));
            assertThat(location(again())).isEqualTo("/activate/confirm?sent");
        }
        clock.advance(Duration.ofHours(1));

        assertThat(bodyOf(again())).contains("Trop de SMS ont été demandés.", "2026 à partir de 15:57");
        assertThat(sentTo(number)).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(location(again())).isEqualTo("/activate/confirm?sent");
    }

    @Test
    void whoChangesTheirMindGetsTheCodeByMail() throws Exception {
        atTheCode();

        location(key("EMAIL_CODE"));
        location(credentials());

        assertThat(page("/activate/confirm")).contains("Page A-4");
        assertThat(location(get("/activate/number"))).isEqualTo("/activate/confirm");
        assertThat(location(confirm(desk.mailedCode(MessageKind.REGISTRATION_CODE))))
                .isEqualTo("/activate/done");
    }

    @Test
    void languageIsChangedAndWhatWasTypedStays() throws Exception {
        atTheNumber();
        assertThat(bodyOf(post("/activate/number").param("number", "0470 1").param("lang", "nl")))
                .contains("lang=\"nl\"", "Uw gsm-nummer", "value=\"0470 1\"")
                .doesNotContain("id=\"problems\"");
        location(give(number));
        texted();
        for (String language : List.of("fr", "nl", "de", "en")) {
            assertThat(bodyOf(post("/activate/confirm").param("code", "12 3").param("lang", language)))
                    .contains("lang=\"" + language + "\"", "value=\"12 3\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void strangerWithoutACaseGivesNoNumber() throws Exception {
        assertThat(location(get("/activate/number"))).isEqualTo("/activate");
        assertThat(location(give(number))).isEqualTo("/activate");
        assertThat(location(again())).isEqualTo("/activate");
    }

    @Test
    void smsOfSignInComesAgainAfterTheGapAndItsCodeOpensOnce() throws Exception {
        activated();
        location(signIn());
        String first = texted();
        assertThat(location(post("/sign-in/code/again"))).isEqualTo("/sign-in/code?soon");
        clock.advance(Duration.ofSeconds(60));
        assertThat(location(post("/sign-in/code/again"))).isEqualTo("/sign-in/code?sent");
        String second = texted();

        assertThat(bodyOf(typed(first))).contains("Écrivez le code du SMS le plus récent.");
        assertThat(location(typed(second))).isEqualTo("/keys");
        clock.advance(Duration.ofSeconds(60));
        session = new MockHttpSession();
        location(signIn());
        texted();
        assertThat(bodyOf(typed(second))).contains("Ce code n’est pas juste.");
    }

    @Test
    void whoBeginsAgainWithinTheGapGoesOnWithTheCodeAlreadySent() throws Exception {
        activated();
        location(signIn());
        String code = texted();
        session = new MockHttpSession();

        assertThat(location(signIn())).isEqualTo("/sign-in/code");

        assertThat(location(typed(code))).isEqualTo("/keys");
    }

    @Test
    void otherKeyStepsInWhereNoSmsCanBeSentNow() throws Exception {
        activated();
        sql.update(
                "insert into digital_key (id, version, account, type, state, activated_at, expires_at)"
                        + " select ?, 0, account, 'EMAIL_CODE', 'ACTIVE', '2026-11-17 09:42:00', '2036-11-17 09:42:00'"
                        + " from activation_pair where registration = ?",
                UUID.randomUUID(),
                registration);
        location(signIn());
        location(typed(texted()));
        session = new MockHttpSession();

        assertThat(location(signIn())).as("within the gap").isEqualTo("/sign-in/code");

        assertThat(page("/sign-in/code")).contains("Page S-2", "Code de sécurité via SMS");
    }

    @Test
    void newActivationOnTheAddressEndsTheKeyAndForgetsTheNumber() throws Exception {
        activated();
        UUID other = UUID.randomUUID();
        open(other);
        location(key("EMAIL_CODE"));
        location(post("/activate/credentials")
                .param("userName", "other." + other.toString().substring(0, 8))
                .param("password", ActivationFixtures.PASSWORD)
                .param("repeated", ActivationFixtures.PASSWORD));

        location(confirm(desk.mailedCode(MessageKind.REGISTRATION_CODE)));

        assertThat(count("select count(*) from sms_phone where account in"
                        + " (select account from activation_pair where registration = '" + registration + "')"))
                .isZero();
    }

    @Test
    void whoIsSignedInAddsTheKeyBySms() throws Exception {
        open();
        location(key("EMAIL_CODE"));
        location(credentials());
        location(confirm(desk.mailedCode(MessageKind.REGISTRATION_CODE)));
        assertThat(location(post("/activate/done"))).isEqualTo("/keys");
        assertThat(page("/keys")).contains("value=\"SMS\"");

        assertThat(location(post("/keys/new").param("type", "SMS"))).isEqualTo("/keys/new/code");
        assertThat(location(get("/keys/new/code"))).isEqualTo("/keys/new/number");
        assertThat(page("/keys/new/number")).contains("Page K-8", "Certains services ne l’acceptent pas");
        assertThat(bodyOf(post("/keys/new/number").param("number", "02 555 12 34")))
                .contains("un téléphone fixe", "value=\"02 555 12 34\"");
        assertThat(bodyOf(post("/keys/new/number").param("number", "04").param("lang", "de")))
                .contains("Ihre Handynummer", "value=\"04\"");
        assertThat(location(post("/keys/new/number").param("number", number))).isEqualTo("/keys/new/code");
        assertThat(location(post("/keys/new/number/again"))).isEqualTo("/keys/new/code?soon");
        String code = texted();
        assertThat(page("/keys/new/code?lang=fr")).contains("Page K-9", "+32 ••• •• " + lastDigits());
        assertThat(bodyOf(post("/keys/new/code").param("code", otherThan(code))))
                .contains("Ce code n’est pas juste.");
        assertThat(location(post("/keys/new/code").param("code", code))).isEqualTo("/keys?added");

        assertThat(page("/keys?added"))
                .contains("Code de sécurité via SMS", "+32 ••• •• " + lastDigits(), "value=\"SMS\"");
        assertThat(location(get("/keys/new/number"))).isEqualTo("/keys");
        location(post("/keys/new").param("type", "SMS"));
        assertThat(bodyOf(post("/keys/new/number").param("number", number))).contains("a déjà ce numéro");
        session = new MockHttpSession();
        location(signIn());
        assertThat(page("/sign-in/code")).contains("Page S-4", "Code de sécurité par e‑mail");
    }

    /** Opens link and letter. */
    private void open() throws Exception {
        open(registration);
    }

    private void open(UUID visit) throws Exception {
        IssuedPair issued = desk.issue(visit, email);
        location(get("/activate/" + desk.mailedToken(visit)));
        MockHttpServletRequestBuilder code = post("/activate/code");
        for (int n = 0; n < 4; n++) {
            code.param("code" + (n + 1), issued.code().groups().get(n));
        }
        location(code);
    }

    private void atTheNumber() throws Exception {
        open();
        location(key("SMS"));
        location(credentials());
    }

    private void atTheCode() throws Exception {
        atTheNumber();
        assertThat(location(give(number))).isEqualTo("/activate/confirm");
    }

    /** Goes the whole way. */
    private void activated() throws Exception {
        atTheCode();
        assertThat(location(confirm(texted()))).isEqualTo("/activate/done");
        session = new MockHttpSession();
        clock.advance(Duration.ofMinutes(2));
    }

    /** Has the SMS leave, and returns the code in the one that arrived. */
    private String texted() {
        return texted(number);
    }

    private String texted(String phone) {
        deliveries.runOnce();
        ReceivedSms newest = provider.inbox().to(phone).getFirst();
        return CODE.matcher(newest.text()).results().findFirst().orElseThrow().group();
    }

    private int sentTo(String phone) {
        return provider.inbox().to(phone).size();
    }

    private String national() {
        return "0" + number.substring(3);
    }

    /** As a masked number shows them. */
    private String lastDigits() {
        return number.substring(8, 10) + " " + number.substring(10);
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    private static MockHttpServletRequestBuilder give(String typed) {
        return post("/activate/number").param("number", typed);
    }

    private static MockHttpServletRequestBuilder again() {
        return post("/activate/number/again");
    }

    private static MockHttpServletRequestBuilder confirm(String code) {
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
        return post("/sign-in/with/sms").param("userName", userName).param("password", ActivationFixtures.PASSWORD);
    }

    private ReceivedMail activatedMail() {
        deliveries.runOnce();
        return mailbox.to(email).getFirst();
    }

    private int count(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Integer.class));
    }

    private List<@Nullable String> auditKinds() {
        return sql.queryForList(
                "select kind from audit_event where registration = ? or account in"
                        + " (select account from activation_pair where registration = ?)"
                        + " or kind in ('MessageQueued', 'MessageAccepted')",
                String.class,
                registration,
                registration);
    }

    private String page(String path) throws Exception {
        return bodyOf(get(path));
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        String url = perform(request).getRedirectedUrl();
        assertThat(url).as("redirected").isNotNull();
        return Objects.requireNonNull(url);
    }

    private String bodyOf(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = perform(request);
            assertThat(response.getRedirectedUrl()).isNull();
            assertThat(response.getHeader("Cache-Control")).contains("no-store");
            CitizenPage.keepsTheRules(response);
            return response.getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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
