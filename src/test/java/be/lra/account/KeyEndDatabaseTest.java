package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Ten years of a key: notices before the end, renewal, and what sign-in says after it (features I9). */
@DatabaseTest
class KeyEndDatabaseTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    KeyEndNotices notices;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private UUID account;
    private UUID key;

    @BeforeEach
    void keyThatEndsInAHundredDays() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        sql.update("update digital_key set end_notices = 9");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        ends(clock.instant().plus(Duration.ofDays(100)));
    }

    @Test
    void holderIsToldNinetyThirtyAndSevenDaysBeforeOnceEach() {
        look();
        assertThat(told()).isZero();
        clock.advance(Duration.ofDays(11));
        look();
        look();
        assertThat(told()).as("89 days before").isEqualTo(1);
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE)).contains("prend bientôt fin", "Renouveler");
        assertThat(accounts.compose(MessageKind.SECURITY_NOTICE).blocks())
                .as("nothing was changed, so nothing is denied")
                .noneMatch(MailBlock.Link.class::isInstance);
        clock.advance(Duration.ofDays(60));
        look();
        assertThat(told()).as("29 days before").isEqualTo(2);
        clock.advance(Duration.ofDays(23));
        look();
        assertThat(told()).as("6 days before").isEqualTo(3);
        clock.advance(Duration.ofDays(5));
        look();
        assertThat(told()).as("the day before").isEqualTo(3);
    }

    @Test
    void ofSeveralThatAreDueOnlyOneLeaves() {
        clock.advance(Duration.ofDays(95));

        look();
        look();

        assertThat(told()).isEqualTo(1);
    }

    @Test
    void endedKeyIsNotSpokenOf() {
        clock.advance(Duration.ofDays(11));
        sql.update("update digital_key set state = 'DEACTIVATED' where id = ?", key);
        look();
        assertThat(told()).isZero();

        sql.update("update digital_key set state = 'ACTIVE' where id = ?", key);
        clock.advance(Duration.ofDays(90));
        look();
        assertThat(told()).isZero();
    }

    @Test
    void nodesThatLookAtOnceTellOnce() throws Exception {
        clock.advance(Duration.ofDays(11));
        var start = new CyclicBarrier(4);
        Callable<Boolean> node = () -> {
            start.await();
            look();
            return true;
        };
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : nodes.invokeAll(Collections.nCopies(4, node))) {
                one.get();
            }
        }

        assertThat(told()).isEqualTo(1);
    }

    @Test
    void renewedKeyKeepsItsNameAndHasTenYearsAgain() throws Exception {
        sql.update("update digital_key set name = 'maison', name_comparable = 'maison' where id = ?", key);
        clock.advance(Duration.ofDays(20));
        look();
        var browser = new HolderBrowser(application).signedIn(accounts.citizen(account, key));
        assertThat(browser.page("/keys/own/" + key)).contains("Renouveler cette clé");

        assertThat(browser.location(post("/keys/own/" + key + "/renew"))).isEqualTo("/keys?renewed");

        assertThat(browser.page("/keys?renewed")).contains("renouvelée pour 10 ans", "maison");
        assertThat(browser.page("/keys/own/" + key)).doesNotContain("Renouveler cette clé");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE)).contains("votre clé est renouvelée");
        assertThat(accounts.events(account)).contains("KeyRenewed");
        clock.advance(Duration.ofDays(3600));
        look();
        assertThat(told()).as("told again before the new end").isEqualTo(2);
    }

    @Test
    void keyIsRenewedOnlyByWhoHasJustSignedInWithIt() throws Exception {
        UUID other = accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        var browser = new HolderBrowser(application).signedIn(accounts.citizen(account, other));

        assertThat(browser.location(post("/keys/own/" + key + "/renew"))).isEqualTo("/sign-in/with/email");

        assertThat(accounts.events(account)).doesNotContain("KeyRenewed");
        assertThat(browser.signIn(account, AccountFixtures.PASSWORD, accounts)).isEqualTo("/keys/own/" + key);
        assertThat(browser.location(post("/keys/own/" + key + "/renew"))).isEqualTo("/keys?renewed");
    }

    @Test
    void afterTheEndSignInSaysSoToWhoKnowsThePasswordOnly() throws Exception {
        var browser = new HolderBrowser(application);
        assertThat(browser.location(get("/sign-in/lapsed"))).isEqualTo("/sign-in");
        clock.advance(Duration.ofDays(100));

        assertThat(browser.location(post("/sign-in/with/email")
                        .param("userName", accounts.userName(account))
                        .param("password", AccountFixtures.PASSWORD)))
                .isEqualTo("/sign-in/lapsed");
        for (String language : List.of("nl", "de", "en", "fr")) {
            assertThat(browser.body(get("/sign-in/lapsed").param("lang", language)))
                    .contains("S-23")
                    .doesNotContain("??");
        }
        assertThat(browser.body(post("/sign-in/with/email")
                        .param("userName", accounts.userName(account))
                        .param("password", "quite another one")))
                .contains("n’est pas juste");
    }

    private void look() {
        notices.runOnce();
    }

    private void ends(Instant at) {
        sql.update(
                "update digital_key set expires_at = ?, end_notices = 0 where id = ?",
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                key);
    }

    private int told() {
        return Objects.requireNonNull(sql.queryForObject(
                "select count(*) from security_notice where account = ? and kind = 'KEY_ENDS'",
                Integer.class,
                account));
    }
}
