package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.OwnTrail;
import be.lra.audit.Subject;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A holder reads what happened, and which office and agent did it; nobody else's story, and no suspicion. */
@DatabaseTest
class ActivityDatabaseTest {

    private static final Ssin NUMBER = new Ssin("85073003328");
    private static final Ssin ANOTHER_NUMBER = new Ssin("90031024409");

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    AuditTrail trail;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private final UUID visit = UUID.randomUUID();
    private final Actor agent = new Actor.Agent(UUID.randomUUID(), OfficeFixtures.OFFICE, OfficeFixtures.DESK);
    private AccountFixtures accounts;
    private HolderBrowser browser;
    private UUID account;

    @BeforeEach
    void activateAfterAVisit() {
        OfficeFixtures.furnish(setup, database);
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        UUID key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        write(new AuditEvent.RegistrationStarted("card"), agent, Subject.registration(visit));
        write(new AuditEvent.FraudSuspected(), agent, Subject.registration(visit));
        write(new AuditEvent.RegistrationIssued(Instant.EPOCH), agent, Subject.registration(visit, NUMBER));
        write(
                new AuditEvent.CredentialsChosen(),
                new Actor.Citizen(account),
                Subject.registration(visit).andAccount(account));
        write(new AuditEvent.KeyActivated("EMAIL_CODE"), new Actor.Citizen(account), Subject.account(account));
        browser = new HolderBrowser(application).signedIn(accounts.citizen(account, key));
    }

    @Test
    void everythingThatHappenedIsToldNewestFirstWithWhoDidIt() throws Exception {
        assertThat(browser.page("/keys/activity"))
                .contains("Page K-16")
                .containsSubsequence(
                        "Clé activée : Code de sécurité par e-mail",
                        "Vous",
                        "Une lettre avec un code a été remise",
                        "Commune-Exemple",
                        "Une visite au bureau a commencé");
    }

    @Test
    void holderReadsFromWhereSomebodySignedInAndWhetherItWasHere() throws Exception {
        write(new AuditEvent.CitizenSignedIn("EMAIL_CODE"), new Actor.Citizen(account), Subject.account(account));
        from("CitizenSignedIn", "127.0.0.0/24"); // the browser's own
        write(new AuditEvent.CitizenSignedOut(), new Actor.Citizen(account), Subject.account(account));
        from("CitizenSignedOut", "2001:db8:1:0:0:0:0:0/48");

        assertThat(browser.page("/keys/activity"))
                .containsSubsequence(
                        "Vous · depuis une autre connexion internet (2001:db8:1:…)",
                        "Vous · depuis cette connexion internet (127.0.0.…)")
                .doesNotContain("/24", "/48");
    }

    private void from(String kind, String source) {
        database.sql("update audit_event set source = ? where kind = ? and account = ?")
                .params(source, kind, account)
                .update();
    }

    @Test
    void suspicionsAreNotTold() throws Exception {
        assertThat(browser.page("/keys/activity")).doesNotContain("oupçon", "FraudSuspected");
        assertThat(OwnTrail.kinds()).noneMatch(kind -> kind.startsWith("Fraud") || kind.startsWith("Approval"));
    }

    @Test
    void whoeverConsultsTheNumberLaterIsShownAlsoFromAnotherVisit() throws Exception {
        write(
                new AuditEvent.RegisterConsulted("consult", "identification", "found", 1),
                agent,
                Subject.registration(UUID.randomUUID(), NUMBER));

        assertThat(browser.page("/keys/activity")).contains("Le registre des personnes a été consulté sur vous");
    }

    @Test
    void storyOfSomebodyElseIsNotTold() throws Exception {
        UUID other = accounts.open();
        write(new AuditEvent.PasswordChanged(), new Actor.Citizen(other), Subject.account(other));
        write(
                new AuditEvent.RegisterConsulted("consult", "identification", "found", 1),
                agent,
                Subject.registration(visit, ANOTHER_NUMBER)); // looked up by mistake in this visit
        write(new AuditEvent.RegistrationRefused("X"), agent, Subject.registration(UUID.randomUUID(), ANOTHER_NUMBER));

        assertThat(browser.page("/keys/activity"))
                .doesNotContain("Mot de passe changé", "La visite a fini sans lettre");
    }

    @Test
    void holderOfNoVisitThatIsKnownReadsTheOwnStory() throws Exception {
        UUID other = accounts.open();
        UUID key = accounts.addKey(other, DigitalKeyType.EMAIL_CODE);
        write(new AuditEvent.PasswordChanged(), new Actor.Citizen(other), Subject.account(other));

        assertThat(lines(new HolderBrowser(application)
                        .signedIn(accounts.citizen(other, key))
                        .page("/keys/activity")))
                .isEqualTo(1);
    }

    @Test
    void twentyLinesAPageAndOlderOnesBehind() throws Exception {
        for (int n = 0; n < 25; n++) {
            write(new AuditEvent.CitizenSignedOut(), new Actor.Citizen(account), Subject.account(account));
        }

        String first = browser.page("/keys/activity");
        assertThat(lines(first)).isEqualTo(20);
        Matcher older = Pattern.compile("/keys/activity\\?before=[0-9a-f-]{36}").matcher(first);
        assertThat(older.find()).isTrue();
        String second = browser.page(older.group());

        assertThat(lines(second)).isEqualTo(8);
        assertThat(second)
                .contains("Une visite au bureau a commencé", "Le plus récent")
                .doesNotContain("before=");
        assertThat(lines(browser.page("/keys/activity?before=nonsense"))).isEqualTo(20);
    }

    @Test
    void everyKindHasItsSentenceInFourLanguages() throws Exception {
        for (Language language : Language.values()) {
            assertThat(ResourceBundle.getBundle("i18n/account", language.locale())
                            .keySet())
                    .containsAll(OwnTrail.kinds().stream()
                            .map(kind -> "account.activity.kind." + kind)
                            .toList());
            assertThat(browser.body(get("/keys/activity").param("lang", language.tag())))
                    .contains("lang=\"" + language.tag() + "\"")
                    .doesNotContain("??");
        }
    }

    private static int lines(String page) {
        return page.split("<span class=\"when\">", -1).length - 1;
    }

    private void write(AuditEvent event, Actor actor, Subject subject) {
        clock.advance(Duration.ofMillis(10));
        accounts.inTransaction(() -> {
            trail.append(event, actor, subject);
            return Optional.of(List.of());
        });
    }
}
