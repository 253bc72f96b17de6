package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.Actor;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageKind;
import be.lra.office.OfficeFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** « Ce n’était pas moi »: a link freezes, once, and the office hears of it. */
@DatabaseTest
class NotMeDatabaseTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    KeyChanges changes;

    @Autowired
    FrozenCases cases;

    @Autowired
    DisplacedKeys displaced;

    @Autowired
    CitizenAccounts citizens;

    @Autowired
    AccountSweep sweep;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private HolderBrowser browser;
    private UUID account;
    private UUID mailKey;
    private UUID appKey;

    @BeforeEach
    void changeSomething() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        sql.update("delete from frozen_case");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        browser = new HolderBrowser(application);
        account = accounts.open();
        mailKey = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        appKey = accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        changes.useAsStandard(accounts.citizen(account, mailKey), mailKey);
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void openingTheLinkChangesNothingAndHidesTheToken() throws Exception {
        String link = link(accounts.compose(MessageKind.SECURITY_NOTICE));

        assertThat(browser.location(get(link))).isEqualTo("/not-me");
        assertThat(browser.location(get(link))).isEqualTo("/not-me");
        assertThat(browser.page("/not-me"))
                .contains("Page N-1", "Bloquer mes clés", "Rien n’est effacé")
                .doesNotContain(link);

        assertThat(accounts.state(mailKey)).isEqualTo("ACTIVE");
        assertThat(accounts.events(account)).doesNotContain("KeysFrozen");
    }

    @Test
    void linkFreezesEveryKeyEndsEverySessionAndTellsTheOffice() throws Exception {
        HolderBrowser intruder = new HolderBrowser(application).signedIn(accounts.citizen(account, appKey));
        browser.location(get(link(accounts.compose(MessageKind.SECURITY_NOTICE))));

        assertThat(browser.location(post("/not-me"))).isEqualTo("/not-me");

        FrozenCaseView raised = cases.raised(OfficeFixtures.OFFICE).getFirst();
        assertThat(raised.keys()).isEqualTo(2);
        assertThat(browser.page("/not-me"))
                .contains("Vos clés sont bloquées", "Dites ce numéro au guichet", raised.reference());
        assertThat(List.of(accounts.state(mailKey), accounts.state(appKey))).containsOnly("FROZEN");
        assertThat(intruder.location(get("/keys"))).isEqualTo("/sign-in?ended");
        assertThat(accounts.events(account)).contains("KeysFrozen");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE))
                .contains("vos clés sont bloquées")
                .doesNotContain("Action");
    }

    @Test
    void frozenKeysRefuseSignInWithTheirOwnSentenceToWhoKnowsThePasswordOnly() throws Exception {
        freeze();

        assertThat(browser.location(get("/sign-in/frozen"))).isEqualTo("/sign-in");
        assertThat(browser.location(post("/sign-in/with/email")
                        .param("userName", accounts.userName(account))
                        .param("password", AccountFixtures.PASSWORD)))
                .isEqualTo("/sign-in/frozen");
        assertThat(browser.page("/sign-in/frozen"))
                .contains(
                        "Vos clés sont bloquées",
                        "un bureau d’enregistrement local",
                        "Page S-21",
                        cases.raised(OfficeFixtures.OFFICE).getFirst().reference());
        assertThat(browser.body(post("/sign-in/with/email")
                        .param("userName", accounts.userName(account))
                        .param("password", "quite another one")))
                .contains("n’est pas juste")
                .doesNotContain("bloquées");
        assertThat(changes.deactivate(accounts.citizen(account, mailKey), mailKey, Optional.empty()))
                .isEqualTo(new KeyChange.Gone());
    }

    @Test
    void linkServesOnce() throws Exception {
        String link = link(accounts.compose(MessageKind.SECURITY_NOTICE));
        browser.location(get(link));
        browser.location(post("/not-me"));
        sql.update("update digital_key set state = 'ACTIVE' where account = ?", account);

        browser.location(post("/not-me"));

        assertThat(accounts.state(mailKey)).isEqualTo("ACTIVE");
        assertThat(accounts.events(account)).filteredOn("KeysFrozen"::equals).hasSize(1);
    }

    @Test
    void linkOfALaterSendingServesToo() throws Exception {
        MailContent first = accounts.compose(MessageKind.SECURITY_NOTICE);
        MailContent second = accounts.compose(MessageKind.SECURITY_NOTICE);
        assertThat(link(first)).isNotEqualTo(link(second));

        browser.location(get(link(first)));
        browser.location(post("/not-me"));

        assertThat(accounts.state(mailKey)).isEqualTo("FROZEN");
        browser.location(get(link(second)));
        browser.location(post("/not-me"));
        assertThat(cases.raised(OfficeFixtures.OFFICE)).as("one case").hasSize(1);
    }

    @Test
    void linkWhoseTimeHasPassedOrThatNobodySentFreezesNothing() throws Exception {
        String link = link(accounts.compose(MessageKind.SECURITY_NOTICE));
        clock.advance(Duration.ofDays(30));
        browser.location(get(link));

        browser.location(post("/not-me"));
        assertThat(browser.page("/not-me")).contains("Ce lien n’est plus valable", "/offices");
        browser.location(get("/not-me/" + "x".repeat(43)));
        assertThat(browser.page("/not-me")).contains("Nous ne connaissons pas ce lien");
        browser.location(post("/not-me"));
        browser.location(get("/not-me/short"));
        assertThat(browser.page("/not-me")).contains("Nous ne connaissons pas ce lien");

        assertThat(accounts.state(mailKey)).isEqualTo("ACTIVE");
        sweep.sweep();
        assertThat(sql.queryForList("select 1 from not_me_link where account = ?", account))
                .isEmpty();
    }

    @Test
    void tokenRestsNowhereInClear() {
        String token = link(accounts.compose(MessageKind.SECURITY_NOTICE)).substring("/not-me/".length());

        assertThat(sql.queryForList("select * from not_me_link where account = ?", account)
                        .toString())
                .doesNotContain(token);
    }

    @Test
    void mailsOfActivationAndDisplacementCarryTheLinkToo() {
        assertThat(link(accounts.compose(MessageKind.KEY_ACTIVATED, account))).startsWith("/not-me/");
        assertThat(link(accounts.compose(MessageKind.KEYS_DISPLACED, account))).startsWith("/not-me/");
    }

    @Test
    void supervisorSeesTheCaseOfTheOwnOfficeOnceAndTheKeysStayFrozen() throws Exception {
        freeze();
        UUID id = cases.raised(OfficeFixtures.OFFICE).getFirst().id();

        assertThat(cases.see(id, new Actor.Agent(UUID.randomUUID(), UUID.randomUUID(), null)))
                .as("another office")
                .isFalse();
        var supervisor = new Actor.Agent(UUID.randomUUID(), OfficeFixtures.OFFICE, null);
        assertThat(cases.see(id, supervisor)).isTrue();
        assertThat(cases.see(id, supervisor)).as("a second time").isFalse();

        assertThat(cases.raised(OfficeFixtures.OFFICE)).isEmpty();
        assertThat(accounts.state(mailKey)).isEqualTo("FROZEN");
        assertThat(accounts.events(account)).contains("FrozenKeysSeen");
    }

    @Test
    void newKeysOfTheDeskOnTheSameAddressLiftTheCase() throws Exception {
        freeze();
        UUID renewed = accounts.open();
        sql.update(
                "update citizen_account set email = ?, email_comparable = ? where id = ?",
                accounts.email(account),
                accounts.email(account),
                renewed);

        accounts.inTransaction(
                () -> displaced.displaceFor(citizens.findById(renewed).orElseThrow(), clock.instant()));

        assertThat(cases.raised(OfficeFixtures.OFFICE)).isEmpty();
        assertThat(List.of(accounts.state(mailKey), accounts.state(appKey))).containsOnly("DISPLACED");
        accounts.addKey(renewed, DigitalKeyType.EMAIL_CODE);
        assertThat(new HolderBrowser(application).signIn(renewed, AccountFixtures.PASSWORD, accounts))
                .isEqualTo("/keys");
    }

    @Test
    void pagesAreShownInFourLanguages() throws Exception {
        browser.location(get(link(accounts.compose(MessageKind.SECURITY_NOTICE))));
        for (int state = 0; state < 2; state++) {
            for (String language : List.of("nl", "de", "en", "fr")) {
                assertThat(browser.body(get("/not-me").param("lang", language)))
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
            browser.location(post("/not-me"));
        }
    }

    private void freeze() throws Exception {
        browser.location(get(link(accounts.compose(MessageKind.SECURITY_NOTICE))));
        browser.location(post("/not-me"));
        assertThat(accounts.state(mailKey)).isEqualTo("FROZEN");
    }

    /** The path of the link « Ce n’était pas moi » in a mail. */
    private static String link(MailContent mail) {
        return mail.blocks().stream()
                .filter(MailBlock.Link.class::isInstance)
                .map(block -> ((MailBlock.Link) block).target().getPath())
                .findFirst()
                .orElseThrow();
    }
}
