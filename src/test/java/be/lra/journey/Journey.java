package be.lra.journey;

import be.lra.FreePort;
import be.lra.TestDatabaseConfiguration;
import be.lra.TestMail;
import be.lra.audit.log.LogKey;
import be.lra.demo.card.TestPki;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.registry.BisStubServer;
import be.lra.demo.registry.CheckDocStubServer;
import be.lra.demo.service.DemoVisit;
import be.lra.demo.sms.SmsInbox;
import be.lra.demo.sms.SmsStubServer;
import be.lra.identity.Language;
import be.lra.office.AgentPhones;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Reception;
import be.lra.office.Role;
import be.lra.openid.ApacheService;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The world of a journey: the application on a port of its own with the real time, a municipality with an agent and an
 * auditor, the register stub, the mail sink and a browser.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import({TestDatabaseConfiguration.class, TestMail.class})
@Tag("packaged")
class Journey {

    static final UUID OFFICE = UUID.fromString("01935000-0000-7000-8000-000000000001");
    static final UUID DESK = UUID.fromString("01935000-0000-7000-8000-000000000002");
    static final String DESK_NAME = "Guichet 3";
    static final UUID OTHER_DESK = UUID.fromString("01935000-0000-7000-8000-000000000003");
    static final String OTHER_DESK_NAME = "Guichet 4";
    static final String PASSWORD = "queue-of-people-at-nine";

    private static final String CBE_NUMBER = "0207000005";
    private static final String TOKEN = "journey";
    private static final URI ADDRESS = URI.create("http://127.0.0.1:" + FreePort.any());
    static final URI SERVICE = ApacheService.freeAddress();
    static final TestPki PKI = pki();
    private static final LogKey LOG_KEY = LogKey.draw("journey.example/audit", new SecureRandom());

    static final BisStubServer REGISTER = register();
    private static final CheckDocStubServer CHECK_DOC = checkDoc();
    private static final SmsStubServer SMS = sms();
    static Chromium chromium;

    @Autowired
    OfficeSetup setup;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", ADDRESS::getPort);
        settings.add("server.address", ADDRESS::getHost);
        settings.add("lra.activation.public-address", ADDRESS::toString);
        settings.add("lra.web.https", () -> false);
        settings.add("lra.messaging.sender-address", () -> "no-reply@lra.example");
        settings.add("lra.messaging.schedule.poll-interval", () -> "1s");
        settings.add("lra.reader.test-roots", () -> String.join(",", PKI.rootFingerprints()));
        settings.add("lra.registration.grace-after-expiry", () -> "P30D");
        settings.add("lra.registry.base-url", REGISTER::baseUrl);
        settings.add("lra.registry.bearer-token", () -> TOKEN);
        settings.add("lra.check-doc.base-url", CHECK_DOC::baseUrl);
        settings.add("lra.check-doc.bearer-token", () -> TOKEN);
        settings.add("lra.sms.url", () -> SMS.endpoint().baseUrl());
        settings.add("lra.sms.token", () -> TOKEN);
        ApacheService.registration(SERVICE).forEach((name, value) -> settings.add(name, () -> value));
        DemoVisit.registration(ADDRESS, ApacheService.hash(DemoVisit.secret()))
                .forEach((name, value) -> settings.add(name, () -> value));
        settings.add("lra.audit.key", LOG_KEY::secretText);
        settings.add("lra.audit.seal-every", () -> "PT2S");
        settings.add("lra.secrets.current", () -> "test");
        settings.add("lra.secrets.keys.test", () -> "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXk=");
    }

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @RegisterExtension
    final AfterTestExecutionCallback failures = test -> test.getExecutionException()
            .ifPresent(failure -> chromium.keepPages(test.getRequiredTestClass().getSimpleName()));

    @BeforeEach
    void listenToTheLog() {
        Unspoken.listen();
    }

    @AfterEach
    void readTheLog() {
        mailbox.mails().forEach(mail -> Unspoken.received(mail.text()));
        texts().messages().forEach(sms -> Unspoken.received(sms.text()));
        List.of("Duvaléry", "Specimen, Anne", "Anne Marie Specimen").forEach(Unspoken::keep);
        Unspoken.judge(Stream.concat(
                jdbc.sql("select details from audit_event").query(String.class).list().stream(),
                meters.getMeters().stream().map(meter -> meter.getId().toString())));
    }

    /** Once: all journeys meet in one application and one database, and an agent who worked there is not appointed anew. */
    @BeforeEach
    void furnish() {
        if (isFurnished()) {
            return;
        }
        forgetLogsOfOtherTests();
        setup.open(new OfficeProfile(
                OFFICE,
                CBE_NUMBER,
                "Commune-Exemple",
                List.of("Place du Marché 1", "9999 Commune-Exemple"),
                "02 000 00 00",
                "aide@commune.example",
                Map.of(
                        Language.FR, "du lundi au vendredi, de 9 h à 16 h",
                        Language.NL, "van maandag tot vrijdag, van 9 tot 16 uur",
                        Language.DE, "Montag bis Freitag, 9 bis 16 Uhr",
                        Language.EN, "Monday to Friday, 9:00 to 16:00"),
                "Commune-Exemple",
                "commune.example",
                Language.FR,
                true,
                Reception.NOT_TOLD));
        setup.furnish(new DeskProfile(DESK, OFFICE, DESK_NAME));
        setup.furnish(new DeskProfile(OTHER_DESK, OFFICE, OTHER_DESK_NAME));
        appoint("agent", "J. M.", Role.AGENT, Language.FR);
        appoint("colleague", "L. D.", Role.AGENT, Language.FR);
        appoint("supervisor", "C. R.", Role.SUPERVISOR, Language.NL);
        appoint("auditor", "A. V.", Role.AUDITOR, Language.FR);
    }

    /** Sealed with keys of theirs, or changed on purpose: nothing would be sealed on top of it. */
    private void forgetLogsOfOtherTests() {
        for (String table : List.of("audit_check", "audit_checkpoint", "audit_node", "audit_leaf", "audit_event")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private boolean isFurnished() {
        return jdbc.sql("select count(*) from office where id = ?")
                        .param(OFFICE)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void appoint(String userName, String pseudonym, Role role, Language language) {
        UUID id = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        setup.appoint(new NewAgent(id, userName, PASSWORD, pseudonym, language));
        setup.connectApp(id, AgentPhones.secret(userName));
        setup.grant(id, role, CBE_NUMBER);
    }

    /** Somebody whom one journey alone needs; later tests of the same database find him. */
    void appointOnce(String userName, String pseudonym, Role role) {
        if (jdbc.sql("select count(*) from agent where user_name = ?")
                        .param(userName)
                        .query(Integer.class)
                        .single()
                == 0) {
            appoint(userName, pseudonym, role, Language.FR);
        }
    }

    static URI address(String path) {
        return ADDRESS.resolve(path);
    }

    /** A text of the agents' screens. */
    Words words() {
        return new Words(messages, Locale.FRENCH);
    }

    /** A text of the supervisor's screens: Dutch, whose words are longer. */
    Words supervisorsWords() {
        return new Words(messages, Language.NL.locale());
    }

    private static TestPki pki() {
        return TestPki.create(new SecureRandom(), Clock.systemUTC().instant());
    }

    private static BisStubServer register() {
        try {
            return BisStubServer.start(0, TOKEN, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckDocStubServer checkDoc() {
        try {
            return CheckDocStubServer.start(0, TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmsStubServer sms() {
        try {
            return SmsStubServer.start(0, TOKEN, new SmsInbox(), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SMS that arrived on the phones, newest first. */
    static SmsInbox texts() {
        return SMS.inbox();
    }
}
