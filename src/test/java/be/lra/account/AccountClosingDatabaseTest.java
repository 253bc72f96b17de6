package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Keyring;
import be.lra.identity.Ssin;
import be.lra.messaging.MessageKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever leaves is gone at once, and told what stays; who may not leave yet is told why (features N6). */
@DatabaseTest
class AccountClosingDatabaseTest {

    private static final Ssin NUMBER = new Ssin("85073003328");

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    AccountClosing closing;

    @Autowired
    DigitalKeys keys;

    @Autowired
    PersonNumbers numbers;

    @Autowired
    PersonFingerprint fingerprints;

    @Autowired
    Keyring keyring;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private UUID account;
    private SignedInCitizen citizen;
    private HolderBrowser browser;

    @BeforeEach
    void signIn() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        sql.update("update registration set open_person = null");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        citizen = accounts.citizen(account, accounts.addKey(account, DigitalKeyType.EMAIL_CODE));
        browser = new HolderBrowser(application).signedIn(citizen);
    }

    @Test
    void pageSaysWhatGoesAndWhatStaysBeforeAndAfter() throws Exception {
        assertThat(browser.page("/keys/close"))
                .contains("Page K-22", "Ce que nous effaçons", "Ce qui reste, et pourquoi", accounts.userName(account));

        assertThat(browser.location(post("/keys/close").param("userName", accounts.userName(account))))
                .isEqualTo("/closed");

        assertThat(new HolderBrowser(application).page("/closed")).contains("Page K-23", "Votre compte est fermé");
    }

    @Test
    void accountAndEverythingThatHangsOnItIsGoneAndTheTrailKnows() {
        giveNumber();
        sql.update(
                "insert into service_subject (subject, service, account) values (?, 'parking', ?)",
                account.toString(),
                account);

        assertThat(closing.close(citizen, accounts.userName(account))).isEqualTo(new ClosingOutcome.Closed());

        for (String table : new String[] {"digital_key", "service_subject", "security_notice"}) {
            assertThat(sql.queryForObject(
                            "select count(*) from " + table + " where account = ?", Integer.class, account))
                    .as(table)
                    .isZero();
        }
        assertThat(sql.queryForObject("select count(*) from citizen_account where id = ?", Integer.class, account))
                .isZero();
        assertThat(sql.queryForObject("select count(*) from person_number", Integer.class))
                .isZero();
        assertThat(keys.isOpen(citizen)).isFalse();
        assertThat(accounts.events(account)).contains("AccountClosed");
    }

    @Test
    void mailToTheAddressNeedsNoAccountAnyMore() {
        closing.close(citizen, accounts.userName(account));

        assertThat(accounts.mail(MessageKind.ACCOUNT_CLOSED)).contains("votre compte est fermé", "Ce n’était pas vous");
    }

    @Test
    void wrongNameChangesNothing() throws Exception {
        assertThat(browser.body(post("/keys/close").param("userName", "somebody.else")))
                .contains("id=\"userName-problem\"", "value=\"somebody.else\"");
        assertThat(keys.isOpen(citizen)).isTrue();
    }

    @Test
    void oldProofIsRenewedFirst() throws Exception {
        clock.advance(Duration.ofMinutes(6));

        assertThat(browser.location(post("/keys/close").param("userName", accounts.userName(account))))
                .isEqualTo("/sign-in?fresh");
        assertThat(accounts.events(account)).doesNotContain("AccountClosed");
    }

    @Test
    void openCaseKeepsTheAccount() throws Exception {
        sql.update(
                "insert into frozen_case (id, version, account, digital_keys, raised_at, state) values (?, 0, ?, 1, ?, 'SEEN')",
                UUID.randomUUID(),
                account,
                Timestamp.from(clock.instant()));

        assertThat(browser.body(post("/keys/close").param("userName", accounts.userName(account))))
                .contains("Un bureau s’en occupe encore");
        assertThat(keys.isOpen(citizen)).isTrue();
    }

    @Test
    void letterUnderWayKeepsTheAccount() throws Exception {
        giveNumber();
        sql.update(
                "insert into registration (id, version, reference, state, means, office, desk, agent, started_at, letters,"
                        + " open_person) values (?, 0, 'R-CLOS-01', 'PENDING', 'CARD', ?, ?, ?, ?, 1, ?)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Timestamp.from(clock.instant()),
                keyring.hash("registration-person", NUMBER.digits()).hex());

        assertThat(browser.body(post("/keys/close").param("userName", accounts.userName(account))))
                .contains("une lettre avec un code qui n’a pas servi");
        assertThat(keys.isOpen(citizen)).isTrue();
    }

    @Test
    void secondTabFindsNobody() {
        closing.close(citizen, accounts.userName(account));

        assertThat(closing.close(citizen, "anything")).isEqualTo(new ClosingOutcome.Stale());
    }

    private void giveNumber() {
        sql.update("delete from person_number");
        var fingerprint = fingerprints.of(NUMBER);
        transaction.executeWithoutResult(
                _ -> numbers.keep(fingerprint, NUMBER, clock.instant().plus(Duration.ofDays(14))));
        sql.update(
                "update citizen_account set person_fingerprint = ?, person_key_id = ? where id = ?",
                fingerprint.hex(),
                fingerprint.keyId(),
                account);
    }
}
