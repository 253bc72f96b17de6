package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Keyring;
import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.messaging.SmsComposer;
import be.lra.totp.Totp;
import be.lra.totp.TotpSecret;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Forgotten user name and password: by what the person still holds, never weaker than the key. */
@DatabaseTest
class RecoveryDatabaseTest {

    private static final String ANOTHER = "rossignol sous la pluie fine";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    AuthenticatorApps apps;

    @Autowired
    Recoveries recoveries;

    @Autowired
    SmsPhones phones;

    @Autowired
    List<SmsComposer> smsWriters;

    @Autowired
    List<MessageComposer> composers;

    @Autowired
    AccountSweep sweep;

    @Autowired
    Keyring keyring;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private HolderBrowser browser;
    private UUID account;
    private UUID mailKey;
    private UUID appKey = UUID.randomUUID();
    private TotpSecret secret;

    @BeforeEach
    void openAnAccountWithTwoKeys() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        browser = new HolderBrowser(application);
        account = accounts.open();
        mailKey = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        secret = addApp();
    }

    private TotpSecret addApp() {
        TotpSecret drawn = accounts.inTransaction(() -> {
            apps.propose(account);
            return apps.offer(account).orElseThrow().secret();
        });
        var proven = (AppCodeOutcome.Accepted) accounts.inTransaction(
                () -> apps.prove(account, Totp.code(drawn, Totp.stepAt(clock.instant()))));
        UUID key = accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        sql.update("update digital_key set id = ? where id = ?", proven.app(), key);
        appKey = proven.app();
        clock.advance(Duration.ofMinutes(1));
        return drawn;
    }

    @Test
    void forgottenUserNameIsMailedToTheAddressOfTheAccount() throws Exception {
        assertThat(browser.location(askUserName(accounts.email(account).toUpperCase(Locale.ROOT))))
                .isEqualTo("/recover/sent?name");

        assertThat(browser.page("/recover/sent?name")).contains("Si cette adresse sert", "Page S-13");
        assertThat(sql.queryForObject("select recipient from outbox_message where kind = 'USER_NAME'", String.class))
                .as("as the account knows it, never as typed")
                .isEqualTo(accounts.email(account));
        assertThat(accounts.mail(MessageKind.USER_NAME)).contains(accounts.userName(account));
        assertThat(accounts.compose(MessageKind.USER_NAME).blocks())
                .as("« Ce n’était pas moi »")
                .anyMatch(MailBlock.Link.class::isInstance);
        assertThat(accounts.events(account)).contains("UserNameAsked");
    }

    @Test
    void unknownAddressGetsTheSameAnswerAndLeavesTheSameRowsButNoMail() throws Exception {
        browser.location(askUserName("somebody@example.org")); // the budget of this connection begins
        List<Integer> before = rows();
        browser.location(askUserName(accounts.email(account)));
        List<Integer> known = rows();
        browser.location(askUserName("nobody." + UUID.randomUUID() + "@example.org"));
        List<Integer> unknown = rows();

        assertThat(added(known, unknown)).isEqualTo(added(before, known)).doesNotContain(0);
        assertThat(composed(MessageKind.USER_NAME)).isZero();
    }

    @Test
    void nameAndAddressThatDoNotBelongTogetherGetNoLink() throws Exception {
        UUID other = accounts.open();
        for (String address : List.of(accounts.email(other), "nobody@example.org")) {
            assertThat(browser.location(askLink(accounts.userName(account), address)))
                    .isEqualTo("/recover/sent");
            assertThat(composed(MessageKind.NEW_PASSWORD)).isZero();
        }
        assertThat(browser.location(askLink("nobody.there", accounts.email(account))))
                .isEqualTo("/recover/sent");
        assertThat(composed(MessageKind.NEW_PASSWORD)).isZero();
        assertThat(accounts.events(account)).doesNotContain("NewPasswordAsked");
    }

    @Test
    void mailboxAndCodeOfTheAppLeadToANewPasswordThatEndsEverySession() throws Exception {
        HolderBrowser elsewhere = new HolderBrowser(application).signedIn(accounts.citizen(account, mailKey));
        followLink();
        assertThat(browser.page("/recover/link"))
                .contains("Code de sécurité via application mobile", "Page S-15")
                .doesNotContain("Code de sécurité par e-mail");

        assertThat(browser.location(post("/recover/link").param("key", appKey.toString())))
                .isEqualTo("/recover/code");
        assertThat(browser.page("/recover/code")).contains("Page S-16");
        assertThat(browser.location(get("/recover/new"))).as("not yet").isEqualTo("/recover/link");
        assertThat(browser.location(code(appCode()))).isEqualTo("/recover/new");
        assertThat(browser.page("/recover/new")).contains(accounts.userName(account));
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.location(choose(ANOTHER, ANOTHER))).isEqualTo("/recover/done");

        assertThat(browser.page("/recover/done")).contains("Votre nouveau mot de passe est enregistré");
        assertThat(elsewhere.location(get("/keys"))).isEqualTo("/sign-in?ended");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE)).contains("vous avez un nouveau mot de passe");
        assertThat(accounts.compose(MessageKind.SECURITY_NOTICE).blocks()).anyMatch(MailBlock.Link.class::isInstance);
        assertThat(accounts.events(account)).contains("NewPasswordAsked", "PasswordRecovered");
        assertThat(new HolderBrowser(application).signIn(account, ANOTHER, accounts))
                .isEqualTo("/keys");
    }

    @Test
    void phoneThatReceivesSmsServesToo() throws Exception {
        UUID sms = addPhone();
        followLink();

        browser.location(post("/recover/link").param("key", sms.toString()));

        assertThat(browser.page("/recover/code")).contains("Page S-17", "Choisissez une autre clé numérique");
        assertThat(browser.location(post("/recover/code/again"))).isEqualTo("/recover/code?soon");
        String code = textedCode();
        assertThat(browser.location(code(code))).isEqualTo("/recover/new");
    }

    @Test
    void whoHasOnlyAKeyByMailIsSentToADesk() throws Exception {
        sql.update("update digital_key set state = 'DEACTIVATED' where id = ?", appKey);

        followLink();

        assertThat(browser.page("/recover/link"))
                .contains("Votre boîte seule ne suffit pas", "À apporter", "action=\"/offices\"", "Page S-20");
        assertThat(browser.location(post("/recover/link").param("key", mailKey.toString())))
                .isEqualTo("/recover/link");
        assertThat(browser.location(get("/recover/new"))).isEqualTo("/recover/link");
    }

    @Test
    void keyOfSomebodyElseProvesNothing() throws Exception {
        UUID other = accounts.open();
        UUID theirs = accounts.addKey(other, DigitalKeyType.AUTHENTICATOR_APP);
        followLink();

        assertThat(browser.location(post("/recover/link").param("key", theirs.toString())))
                .isEqualTo("/recover/link");
        assertThat(recoveries.check(
                        handle(newLink()), new SignInStep.AppCode(other, theirs, clock.instant()), "123456"))
                .isInstanceOf(RecoveryProofOutcome.Closed.class);
    }

    @Test
    void openingTheLinkChangesNothingAndHidesTheToken() throws Exception {
        String link = newLink();

        assertThat(browser.location(get(link))).isEqualTo("/recover/link");
        assertThat(browser.location(get(link))).isEqualTo("/recover/link");

        assertThat(browser.page("/recover/link")).contains("Page S-15").doesNotContain(link);
        assertThat(sql.queryForList("select * from recovery_link").toString())
                .doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void linkThatEndedSaysWhyAndWhatToDo() throws Exception {
        browser.location(get("/recover/open/" + "x".repeat(43)));
        assertThat(browser.page("/recover/link")).contains("Nous ne connaissons pas ce lien", "/recover/password");
        browser.location(get("/recover/open/short"));
        assertThat(browser.page("/recover/link")).contains("Nous ne connaissons pas ce lien");

        String first = newLink();
        String second = newLink();
        browser.location(get(first));
        assertThat(browser.page("/recover/link")).contains("Un lien plus récent a été envoyé");
        browser.location(get(second));
        clock.advance(Duration.ofMinutes(30));
        assertThat(browser.page("/recover/link")).contains("son temps est passé");
        assertThat(browser.body(post("/recover/new").param("password", ANOTHER).param("repeated", ANOTHER)))
                .contains("son temps est passé");
    }

    @Test
    void usedLinkServesOnce() throws Exception {
        String link = newLink();
        prove(link);
        browser.location(choose(ANOTHER, ANOTHER));

        browser.location(get(link));

        assertThat(browser.page("/recover/link")).contains("Ce lien a déjà servi");
    }

    @Test
    void frozenKeysAreNotRecoveredAndTheMailSaysSo() throws Exception {
        String link = newLink();
        prove(link);
        sql.update("update digital_key set state = 'FROZEN' where account = ?", account);

        assertThat(browser.body(choose(ANOTHER, ANOTHER))).contains("Vos clés sont bloquées", "À apporter");

        askAgain();
        assertThat(accounts.mail(MessageKind.NEW_PASSWORD)).contains("Vos clés sont bloquées");
        assertThat(accounts.compose(MessageKind.NEW_PASSWORD).blocks()).noneMatch(MailBlock.Action.class::isInstance);
        browser.location(askUserName(accounts.email(account)));
        assertThat(accounts.mail(MessageKind.USER_NAME)).contains("Vos clés sont bloquées");
    }

    @Test
    void accountWithoutAnyActiveKeyIsSentToADesk() throws Exception {
        String link = newLink();
        browser.location(get(link));
        sql.update("update digital_key set state = 'DEACTIVATED' where account = ?", account);

        assertThat(browser.page("/recover/link")).contains("Aucune de vos clés");
        askAgain();
        assertThat(accounts.mail(MessageKind.NEW_PASSWORD)).contains("Aucune de vos clés");
    }

    @Test
    void wrongCodesAreCountedOnTheLinkAndBlockIt() throws Exception {
        followLink();
        browser.location(post("/recover/link").param("key", appKey.toString()));
        assertThat(browser.body(code("12"))).contains("id=\"problems\"").contains("value=\"12\"");
        for (int n = 0; n < 4; n++) {
            assertThat(browser.body(code(wrongCode()))).contains("id=\"problems\"", "Page S-16");
        }

        assertThat(browser.body(code(wrongCode()))).contains("Trop de codes", "Page S-20");

        assertThat(browser.body(code(appCode()))).as("the right one").contains("Trop de codes");
        assertThat(accounts.events(account)).contains("RecoveryBlocked");
    }

    @Test
    void guessingInParallelGetsNoMoreTriesThanGuessingInTurn() throws Exception {
        String handle = handle(newLink());
        var step = new SignInStep.AppCode(account, appKey, clock.instant());
        String wrong = wrongCode();
        sql.update("delete from throttle");
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Callable<RecoveryProofOutcome>> guesses = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                guesses.add(() -> recoveries.check(handle, step, wrong));
            }
            for (var guess : threads.invokeAll(guesses)) {
                assertThat(guess.get()).isNotInstanceOf(RecoveryProofOutcome.Proven.class);
            }
        }

        assertThat(sql.queryForObject("select attempts from recovery where account = ?", Integer.class, account))
                .isLessThanOrEqualTo(5);
        assertThat(accounts.events(account))
                .filteredOn("AppCodeRefused"::equals)
                .as("looked at, or paused")
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void ofTwoBrowsersOnlyTheOneThatProvedTheKeyGoesOn() throws Exception {
        String link = newLink();
        prove(link);
        var reader = new HolderBrowser(application); // somebody else who reads the mail
        reader.location(get(link));

        assertThat(reader.location(get("/recover/new"))).isEqualTo("/recover/link");
        assertThat(reader.body(choose(ANOTHER, ANOTHER))).contains("Page S-20");
        assertThat(browser.location(choose(ANOTHER, ANOTHER))).isEqualTo("/recover/done");
    }

    @Test
    void newPasswordKeepsToTheRules() throws Exception {
        prove(newLink());

        assertThat(browser.body(choose("trop court", "trop court"))).contains("trop court", "Page S-18");
        assertThat(browser.body(choose(ANOTHER, "x"))).contains("ne sont pas");
        assertThat(browser.location(choose(ANOTHER, ANOTHER))).isEqualTo("/recover/done");
    }

    @Test
    void changedAddressEndsALinkOnItsWay() throws Exception {
        String link = newLink();
        sql.update("update recovery set state = 'REPLACED' where account = ?", account);

        browser.location(get(link));

        assertThat(browser.page("/recover/link")).contains("votre compte a changé");
    }

    @Test
    void atMostThreeMailsAnHourLeaveAndTheAnswerStaysTheSame() throws Exception {
        for (int n = 0; n < 5; n++) {
            assertThat(browser.location(askUserName(accounts.email(account)))).isEqualTo("/recover/sent?name");
        }

        assertThat(sql.queryForObject("select count(*) from outbox_message", Integer.class))
                .isEqualTo(3);
        clock.advance(Duration.ofHours(1));
        browser.location(askUserName(accounts.email(account)));
        assertThat(sql.queryForObject("select count(*) from outbox_message", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void connectionThatAsksTooMuchIsToldWhenItMayAgain() throws Exception {
        for (int n = 0; n < 20; n++) {
            browser.location(askUserName("nobody" + n + "@example.org"));
        }

        assertThat(browser.body(askUserName("nobody@example.org"))).contains("trop d’essais");
        assertThat(browser.body(askLink("nobody", "nobody@example.org"))).contains("trop d’essais");
    }

    @Test
    void whoeverAsksAgainWaitsWhileAllTogetherAskTooMuch() throws Exception {
        sql.update(
                "replace into throttle (id, tries, window_ends_at, penalties) values (?, 2000, ?, 0)",
                keyring.hash("throttle", "recovery-total:").hex(),
                Timestamp.from(clock.instant().plusSeconds(60)));

        assertThat(browser.location(askUserName(accounts.email(account)))).isEqualTo("/recover/sent?name");
        assertThat(browser.body(askUserName(accounts.email(account)))).contains("trop d’essais");
        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.location(askUserName(accounts.email(account)))).isEqualTo("/recover/sent?name");
    }

    @Test
    void whatIsNoAddressIsSaidBesideTheField() throws Exception {
        assertThat(browser.body(askUserName("anne"))).contains("Le signe @ manque", "value=\"anne\"");
        assertThat(browser.body(askLink("", ""))).contains("Écrivez votre nom d’utilisateur", "Écrivez une adresse");
    }

    @Test
    void askingIsForgottenAfterADay() throws Exception {
        newLink();
        clock.advance(Duration.ofDays(2));

        sweep.sweep();

        assertThat(sql.queryForList("select 1 from recovery where account = ?", account))
                .isEmpty();
    }

    @Test
    void pagesAreShownInFourLanguages() throws Exception {
        prove(newLink());
        for (String language : List.of("nl", "de", "en", "fr")) {
            for (String path : List.of(
                    "/recover",
                    "/recover/user-name",
                    "/recover/password",
                    "/recover/sent",
                    "/recover/lost",
                    "/recover/link",
                    "/recover/code",
                    "/recover/new",
                    "/recover/done")) {
                assertThat(browser.body(get(path).param("lang", language)))
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
            assertThat(browser.body(askUserName("x").param("lang", language))).contains("value=\"x\"");
        }
    }

    private UUID addPhone() {
        UUID phone = accounts.inTransaction(
                () -> phones.propose(account, (NumberReading.Read) phones.read("0470 12 34 56")));
        sql.update("update sms_phone set state = 'PROVEN' where id = ?", phone);
        UUID key = accounts.addKey(account, DigitalKeyType.SMS);
        sql.update("update digital_key set id = ? where id = ?", phone, key);
        return phone;
    }

    /** As just before it leaves. */
    private String textedCode() {
        UUID subject = Objects.requireNonNull(sql.queryForObject(
                "select subject from outbox_message where kind = 'LOGIN_SMS' order by id desc limit 1", UUID.class));
        String text = accounts.inTransaction(() -> smsWriters.stream()
                .filter(writer -> writer.kinds().contains(MessageKind.LOGIN_SMS))
                .findFirst()
                .orElseThrow()
                .compose(MessageKind.LOGIN_SMS, subject, Language.FR, clock.instant())
                .orElseThrow()
                .text());
        return text.replaceAll("(?s).*?(\\d{6}).*", "$1");
    }

    private List<Integer> rows() {
        return List.of("outbox_message", "audit_event", "scheduled_task", "throttle").stream()
                .map(table ->
                        Objects.requireNonNull(sql.queryForObject("select count(*) from " + table, Integer.class)))
                .toList();
    }

    private static List<Integer> added(List<Integer> before, List<Integer> after) {
        return IntStream.range(0, before.size())
                .mapToObj(n -> after.get(n) - before.get(n))
                .toList();
    }

    /** How many mails the newest message of a kind would be: one, or none. */
    private int composed(MessageKind kind) {
        UUID subject = Objects.requireNonNull(sql.queryForObject(
                "select subject from outbox_message where kind = ? order by id desc limit 1", UUID.class, kind.name()));
        MessageComposer writer = composers.stream()
                .filter(composer -> composer.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
        return accounts.inTransaction(() -> writer.compose(kind, subject, Language.FR, clock.instant()).stream()
                .toList()
                .size());
    }

    private void askAgain() throws Exception {
        assertThat(browser.location(askLink(accounts.userName(account), accounts.email(account))))
                .isEqualTo("/recover/sent");
    }

    private String newLink() throws Exception {
        askAgain();
        return link(accounts.compose(MessageKind.NEW_PASSWORD));
    }

    private void followLink() throws Exception {
        assertThat(browser.location(get(newLink()))).isEqualTo("/recover/link");
    }

    private void prove(String link) throws Exception {
        browser.location(get(link));
        browser.location(post("/recover/link").param("key", appKey.toString()));
        assertThat(browser.location(code(appCode()))).isEqualTo("/recover/new");
    }

    private String appCode() {
        return Totp.code(secret, Totp.stepAt(clock.instant()));
    }

    private String wrongCode() {
        String right = appCode();
        return (right.charAt(0) == '1' ? "2" : "1") + right.substring(1);
    }

    private static String handle(String link) {
        return Recoveries.handle(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static String link(MailContent mail) {
        return mail.blocks().stream()
                .filter(MailBlock.Action.class::isInstance)
                .map(block -> ((MailBlock.Action) block).target().getPath())
                .findFirst()
                .orElseThrow();
    }

    private static MockHttpServletRequestBuilder askUserName(String email) {
        return post("/recover/user-name").param("email", email);
    }

    private static MockHttpServletRequestBuilder askLink(String userName, String email) {
        return post("/recover/password").param("userName", userName).param("email", email);
    }

    private static MockHttpServletRequestBuilder code(String code) {
        return post("/recover/code").param("code", code);
    }

    private static MockHttpServletRequestBuilder choose(String password, String repeated) {
        return post("/recover/new").param("password", password).param("repeated", repeated);
    }
}
