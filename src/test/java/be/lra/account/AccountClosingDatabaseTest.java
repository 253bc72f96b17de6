package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.EmailAddress;
import be.lra.identity.Keyring;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    SecurityNotices notices;

    @Autowired
    CitizenAccounts citizens;

    @Autowired
    Outbox outbox;

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
        sql.update("delete from service_subject");
        sql.update("update citizen_account set person_fingerprint = null, person_key_id = null");
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
    void changeThatNobodyMayHaveReadOfKeepsTheAccount() throws Exception {
        raise(NoticeKind.PASSWORD_CHANGED, accounts.email(account));

        assertThat(browser.body(post("/keys/close").param("userName", accounts.userName(account))))
                .contains("a changé il y a peu", "à partir du");
        assertThat(keys.isOpen(citizen)).isTrue();
        clock.advance(Duration.ofDays(8));
        assertThat(close()).as("the mail still waits").isInstanceOf(ClosingOutcome.ChangedLately.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"PASSWORD_CHANGED", "PASSWORD_RECOVERED", "BACKUP_CODES_DRAWN", "EMAIL_LEFT", "KEY_DEACTIVATED"})
    void aWeekAfterTheMailLeftTheAccountMayClose(NoticeKind kind) {
        raise(kind, accounts.email(account));
        mailsLeave();

        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(close())
                .isEqualTo(new ClosingOutcome.ChangedLately(clock.instant().plusSeconds(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());
    }

    @Test
    void changeThatHelpsNobodyHindersNobody() {
        raise(NoticeKind.STANDARD_KEY_CHOSEN, accounts.email(account));

        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());
    }

    @Test
    void keyAddedLatelyKeepsTheAccount() {
        UUID added = accounts.addKey(account, DigitalKeyType.SMS);
        sql.update("update digital_key set activated_at = ? where id = ?", Timestamp.from(clock.instant()), added);

        assertThat(close()).isInstanceOf(ClosingOutcome.ChangedLately.class);
    }

    @Test
    void addressThatWasLeftLatelyIsToldOfTheEnd() {
        String present = accounts.email(account);
        raise(NoticeKind.EMAIL_LEFT, "former@example.org");
        raise(NoticeKind.EMAIL_TAKEN, present);
        mailsLeave();
        clock.advance(Duration.ofDays(8));

        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());

        assertThat(sql.queryForList("select recipient from outbox_message where kind = 'ACCOUNT_CLOSED'", String.class))
                .containsExactlyInAnyOrder(present, "former@example.org");
    }

    @Test
    void olderAccountsWithoutKeysGoTooAndThePageSaysSo() throws Exception {
        giveNumber(account);
        UUID older = accounts.open();
        giveNumber(older);
        UUID ended = accounts.addKey(older, DigitalKeyType.EMAIL_CODE);
        sql.update("update digital_key set state = 'DISPLACED' where id = ?", ended);

        assertThat(browser.page("/keys/close"))
                .contains("Vos comptes plus anciens")
                .doesNotContain("Votre autre compte");
        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());

        assertThat(count("citizen_account where id = ?", older)).isZero();
        assertThat(accounts.events(older)).contains("AccountClosed");
        assertThat(count(
                        "person_number where fingerprint = ?",
                        fingerprints.of(NUMBER).hex()))
                .isZero();
    }

    @Test
    void whoTookTheAccountOverByANewOneCannotTakeTheOldOneAwayAtOnce() {
        giveNumber(account);
        UUID taken = accounts.open();
        giveNumber(taken);
        UUID key = accounts.addKey(taken, DigitalKeyType.EMAIL_CODE);
        sql.update(
                "update digital_key set state = 'DISPLACED', deactivated_at = ? where id = ?",
                Timestamp.from(clock.instant()),
                key);

        assertThat(close())
                .isEqualTo(new ClosingOutcome.ChangedLately(clock.instant().plus(Duration.ofDays(7))));
        assertThat(count("citizen_account where id = ?", taken)).isOne();
        tellOfDisplacing(taken);
        clock.advance(Duration.ofDays(7));
        assertThat(close()).as("the mail still waits").isInstanceOf(ClosingOutcome.ChangedLately.class);
        mailsLeave();
        clock.advance(Duration.ofDays(7));
        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());
        assertThat(count("citizen_account where id = ?", taken)).isZero();
    }

    @Test
    void accountWithFrozenKeysStaysAndServicesGoOnKnowingThePerson() {
        giveNumber(account);
        UUID frozen = accounts.open();
        giveNumber(frozen);
        UUID key = accounts.addKey(frozen, DigitalKeyType.EMAIL_CODE);
        sql.update("update digital_key set state = 'FROZEN' where id = ?", key);
        subject("of-parking", "parking", account);

        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());

        assertThat(sql.queryForList(
                        "select subject from service_subject where account = ?", String.class, frozen.toString()))
                .containsExactly("of-parking");
    }

    @Test
    void accountWithKeysStaysAndServicesGoOnKnowingThePerson() throws Exception {
        giveNumber(account);
        UUID living = accounts.open();
        giveNumber(living);
        accounts.addKey(living, DigitalKeyType.EMAIL_CODE);
        subject("of-parking", "parking", account);
        subject("of-extract", "extract", account);
        subject("own-of-extract", "extract", living);

        assertThat(browser.page("/keys/close"))
                .contains("Votre autre compte")
                .doesNotContain("Vos comptes plus anciens");
        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());

        assertThat(sql.queryForList(
                        "select subject from service_subject where account = ?", String.class, living.toString()))
                .containsExactlyInAnyOrder("of-parking", "own-of-extract");
        assertThat(count("service_subject where account = ?", account)).isZero();
        assertThat(count(
                        "person_number where fingerprint = ?",
                        fingerprints.of(NUMBER).hex()))
                .isOne();
    }

    @Test
    void olderAccountThatAnOfficeLooksIntoStays() {
        giveNumber(account);
        UUID older = accounts.open();
        giveNumber(older);
        sql.update(
                "insert into frozen_case (id, version, account, digital_keys, raised_at, state) values (?, 0, ?, 1, ?, 'RAISED')",
                UUID.randomUUID(),
                older,
                Timestamp.from(clock.instant()));

        assertThat(close()).isEqualTo(new ClosingOutcome.Closed());

        assertThat(count("citizen_account where id = ?", older)).isOne();
    }

    /** With a proof of this moment. */
    private ClosingOutcome close() {
        return closing.close(accounts.citizen(account, citizen.key().orElseThrow()), accounts.userName(account));
    }

    private void raise(NoticeKind kind, String to) {
        transaction.executeWithoutResult(_ -> notices.raise(
                kind,
                citizens.findById(account).orElseThrow(),
                Optional.empty(),
                new EmailAddress(to),
                clock.instant()));
    }

    private void tellOfDisplacing(UUID of) {
        transaction.executeWithoutResult(_ -> outbox.enqueue(new OutgoingMessage(
                MessageKind.KEYS_DISPLACED, of, new EmailAddress(accounts.email(of)), Language.FR, "Commune-Exemple")));
    }

    private void mailsLeave() {
        sql.update("update outbox_message set state = 'ACCEPTED', changed_at = ?", Timestamp.from(clock.instant()));
    }

    private void subject(String name, String service, UUID of) {
        sql.update("insert into service_subject (subject, service, account) values (?, ?, ?)", name, service, of);
    }

    private int count(String rows, Object of) {
        return Objects.requireNonNull(sql.queryForObject("select count(*) from " + rows, Integer.class, of.toString()));
    }

    @Test
    void secondTabFindsNobody() {
        closing.close(citizen, accounts.userName(account));

        assertThat(closing.close(citizen, "anything")).isEqualTo(new ClosingOutcome.Stale());
    }

    private void giveNumber() {
        sql.update("delete from person_number");
        giveNumber(account);
    }

    private void giveNumber(UUID to) {
        var fingerprint = fingerprints.of(NUMBER);
        transaction.executeWithoutResult(
                _ -> numbers.keep(fingerprint, NUMBER, clock.instant().plus(Duration.ofDays(14))));
        sql.update(
                "update citizen_account set person_fingerprint = ?, person_key_id = ? where id = ?",
                fingerprint.hex(),
                fingerprint.keyId(),
                to);
    }
}
