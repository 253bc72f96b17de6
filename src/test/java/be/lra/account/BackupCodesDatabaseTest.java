package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MessageKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Codes on paper for the day the phone is lost (features I4), and how many keys there may be (I2). */
@DatabaseTest
class BackupCodesDatabaseTest {

    private static final Pattern CODE = Pattern.compile("[0-9]{5} [0-9]{5}");
    private static final String ANOTHER = "rossignol sous la pluie fine";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    BackupCodes backup;

    @Autowired
    FurtherKeys further;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private HolderBrowser browser;
    private UUID account;
    private UUID mailKey;

    @BeforeEach
    void signIn() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        mailKey = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        browser = new HolderBrowser(application).signedIn(accounts.citizen(account, mailKey));
    }

    @Test
    void tenCodesAreShownOnceAndToldByMail() throws Exception {
        assertThat(browser.page("/keys/backup")).contains("Vous n’avez pas de code de secours", "Page K-17");

        String shown = browser.body(post("/keys/backup"));

        assertThat(CODE.matcher(shown).results()).hasSize(10);
        assertThat(browser.page("/keys/backup")).contains("Il vous reste 10 codes");
        assertThat(CODE.matcher(browser.page("/keys/backup")).find()).isFalse();
        assertThat(browser.page("/keys")).contains("Il vous reste 10 codes");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE)).contains("nouveaux codes de secours");
        assertThat(accounts.compose(MessageKind.SECURITY_NOTICE).blocks()).anyMatch(MailBlock.Link.class::isInstance);
        assertThat(accounts.events(account)).contains("BackupCodesDrawn");
    }

    @Test
    void codesRestNowhereInClear() {
        List<String> codes = drawn();

        String rows = sql.queryForList("select * from backup_code where account = ?", account)
                .toString();

        assertThat(codes).allSatisfy(code -> assertThat(rows).doesNotContain(code.replace(" ", "")));
    }

    @Test
    void oneCodeSignsInOnceInsteadOfTheCodeOfTheKey() throws Exception {
        List<String> codes = drawn();
        var lost = password();
        assertThat(lost.page("/sign-in/code")).contains("Utiliser un code de secours");
        lost.location(post("/sign-in/code/paper"));
        assertThat(lost.page("/sign-in/code")).contains("Page S-7");

        assertThat(lost.location(post("/sign-in/code").param("code", codes.getFirst())))
                .isEqualTo("/keys");

        assertThat(accounts.events(account)).contains("BackupCodeUsed", "CitizenSignedIn");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE)).contains("un code de secours a servi");
        var again = password();
        again.location(post("/sign-in/code/paper"));
        assertThat(again.body(post("/sign-in/code").param("code", codes.getFirst())))
                .contains("Ce code a déjà servi");
        assertThat(again.location(
                        post("/sign-in/code").param("code", codes.getLast().replace(" ", "-"))))
                .isEqualTo("/keys");
        assertThat(again.page("/keys")).contains("Il vous reste 8 codes");
    }

    @Test
    void newSetVoidsTheOldOne() throws Exception {
        String old = drawn().getFirst();
        drawn();
        var lost = password();
        lost.location(post("/sign-in/code/paper"));

        assertThat(lost.body(post("/sign-in/code").param("code", old))).contains("les anciens ne servent plus");
        assertThat(accounts.events(account)).contains("BackupCodeRefused");
    }

    @Test
    void whatIsNoCodeIsSaidAndCostsNothing() throws Exception {
        drawn();
        var lost = password();
        lost.location(post("/sign-in/code/paper"));
        for (int n = 0; n < 8; n++) {
            assertThat(lost.body(post("/sign-in/code").param("code", "12345")))
                    .contains("Écrivez les 10 chiffres", "value=\"12345\"");
        }
        assertThat(accounts.events(account)).doesNotContain("BackupCodeRefused");
    }

    @Test
    void wrongCodesBringAPauseThatEnds() throws Exception {
        List<String> codes = drawn();
        var lost = password();
        lost.location(post("/sign-in/code/paper"));
        for (int n = 0; n < 5; n++) {
            lost.body(post("/sign-in/code").param("code", wrong(codes)));
        }

        assertThat(lost.body(post("/sign-in/code").param("code", codes.getFirst())))
                .contains("id=\"problems\"");
        clock.advance(Duration.ofMinutes(1));
        assertThat(lost.location(post("/sign-in/code").param("code", codes.getFirst())))
                .isEqualTo("/keys");
    }

    @Test
    void ofManyWhoTypeOneCodeAtOnceOneIsLetIn() throws Exception {
        String code = drawn().getFirst();
        Callable<BackupCodeOutcome> typing = () -> accounts.inTransaction(() -> backup.check(account, code));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int accepted = 0;
            for (Future<BackupCodeOutcome> outcome : threads.invokeAll(Collections.nCopies(20, typing))) {
                accepted += outcome.get().isAccepted() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
    }

    @Test
    void withoutCodesNothingIsOfferedAndNothingOpens() throws Exception {
        var lost = password();

        assertThat(lost.page("/sign-in/code")).doesNotContain("Utiliser un code de secours");
        lost.location(post("/sign-in/code/paper"));
        assertThat(lost.page("/sign-in/code")).contains("Page S-2");
    }

    @Test
    void codeIsNotTakenWhenThePasswordChangedMeanwhile() throws Exception {
        List<String> codes = drawn();
        var lost = password();
        lost.location(post("/sign-in/code/paper"));
        clock.advance(Duration.ofSeconds(1));
        sql.update(
                "update citizen_account set sessions_from = ? where id = ?",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                account);

        assertThat(lost.location(post("/sign-in/code").param("code", codes.getFirst())))
                .isEqualTo("/sign-in?ended");
    }

    @Test
    void staleTabDrawsNothing() throws Exception {
        clock.advance(Duration.ofMinutes(5));

        assertThat(browser.location(post("/keys/backup"))).isEqualTo("/sign-in?fresh");

        assertThat(backup.left(account)).isZero();
    }

    @Test
    void codeIsTheSecondProofOfWhoHasOnlyAKeyByMail() throws Exception {
        List<String> codes = drawn();
        var forgetful = new HolderBrowser(application);
        forgetful.location(post("/recover/password")
                .param("userName", accounts.userName(account))
                .param("email", accounts.email(account)));
        forgetful.location(get(accounts.compose(MessageKind.NEW_PASSWORD).blocks().stream()
                .filter(MailBlock.Action.class::isInstance)
                .map(block -> ((MailBlock.Action) block).target().getPath())
                .findFirst()
                .orElseThrow()));
        assertThat(forgetful.page("/recover/link")).contains("Utiliser un code de secours");

        assertThat(forgetful.location(post("/recover/link/paper"))).isEqualTo("/recover/code");
        assertThat(forgetful.page("/recover/code")).contains("Page S-22");
        assertThat(forgetful.body(post("/recover/code").param("code", wrong(codes))))
                .contains("id=\"problems\"");
        assertThat(forgetful.location(post("/recover/code").param("code", codes.get(3))))
                .isEqualTo("/recover/new");
        assertThat(forgetful.location(
                        post("/recover/new").param("password", ANOTHER).param("repeated", ANOTHER)))
                .isEqualTo("/recover/done");
        assertThat(backup.left(account)).isEqualTo(9);
    }

    @Test
    void thereMayBeTwoAppsAndFivePhonesAndThePageSaysWhichToRemove() throws Exception {
        accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        assertThat(further.possible(account)).contains(DigitalKeyType.AUTHENTICATOR_APP);
        UUID second = accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        sql.update("update digital_key set name = 'tablette', name_comparable = 'tablette' where id = ?", second);
        sql.update("update digital_key set last_used_at = activated_at where account = ? and id <> ?", account, second);
        sql.update("update digital_key set activated_at = ? where id = ?", LocalDateTime.of(2020, 1, 1, 0, 0), second);
        for (int n = 0; n < 4; n++) {
            accounts.addKey(account, DigitalKeyType.SMS);
        }
        assertThat(further.possible(account)).containsExactly(DigitalKeyType.SMS);

        assertThat(browser.page("/keys")).contains("vous avez déjà 2 clés", "longtemps : tablette");
        accounts.addKey(account, DigitalKeyType.SMS);
        assertThat(further.possible(account)).isEmpty();
        assertThat(browser.location(post("/keys/new").param("type", "SMS"))).isEqualTo("/keys");
    }

    @Test
    void pagesAreShownInFourLanguages() throws Exception {
        drawn();
        var lost = password();
        lost.location(post("/sign-in/code/paper"));
        for (String language : List.of("nl", "de", "en", "fr")) {
            assertThat(browser.body(get("/keys/backup").param("lang", language)))
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
            assertThat(browser.body(post("/keys/backup").param("lang", language)))
                    .doesNotContain("??");
            assertThat(lost.body(post("/sign-in/code").param("code", "123").param("lang", language)))
                    .contains("value=\"123\"")
                    .doesNotContain("??");
        }
    }

    private List<String> drawn() {
        return backup.draw(accounts.citizen(account, mailKey)).orElseThrow();
    }

    private static String wrong(List<String> codes) {
        String code = "00000 00000";
        while (codes.contains(code)) {
            code = code.replace('0', '7');
        }
        return code;
    }

    /** A browser in which the right password was typed. */
    private HolderBrowser password() throws Exception {
        sql.update("delete from one_time_code where account = ?", account);
        var other = new HolderBrowser(application);
        assertThat(other.location(post("/sign-in/with/email")
                        .param("userName", accounts.userName(account))
                        .param("password", AccountFixtures.PASSWORD)))
                .isEqualTo("/sign-in/code");
        return other;
    }
}
