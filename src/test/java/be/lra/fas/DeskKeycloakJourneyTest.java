package be.lra.fas;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.CleanDatabase;
import be.lra.FreePort;
import be.lra.OwnApplication;
import be.lra.TestDatabaseConfiguration;
import be.lra.TestMail;
import be.lra.identity.EmailAddress;
import be.lra.identity.Ssin;
import be.lra.journey.Chromium;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Agents sign in to the desk through an identity provider written by others, which tells their roles. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import({TestDatabaseConfiguration.class, TestMail.class})
@ExtendWith({OwnApplication.class, CleanDatabase.class})
@Tag("packaged")
class DeskKeycloakJourneyTest {

    private static final Ssin FAUVETTE = new Ssin("86031299980"); // as in fas-realm.json
    private static final Ssin TARIN = new Ssin("79100599995");
    private static final String ADDRESS = "http://127.0.0.1:" + FreePort.any();
    private static final Path PICTURES = Path.of("target", "screenshots", "desk-by-fas");
    private static final Keycloak KEYCLOAK = Keycloak.start();

    private static Chromium chromium;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final AfterTestExecutionCallback failures = test -> test.getExecutionException()
            .ifPresent(failure -> chromium.keepPages(DeskKeycloakJourneyTest.class.getSimpleName()));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        URI address = URI.create(ADDRESS);
        settings.add("server.port", address::getPort);
        settings.add("server.address", address::getHost);
        settings.add("lra.activation.public-address", () -> ADDRESS);
        settings.add("lra.web.https", () -> false);
        settings.add("lra.messaging.sender-address", () -> "no-reply@lra.example");
        settings.add("lra.messaging.schedule.enabled", () -> false);
        settings.add("lra.secrets.current", () -> "test");
        settings.add("lra.secrets.keys.test", () -> "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXk=");
        KEYCLOAK.deskSettings().forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        chromium = Chromium.start();
        KEYCLOAK.awaitReady();
    }

    @AfterAll
    static void close() {
        chromium.close();
        KEYCLOAK.close();
    }

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        setup.identify(OfficeFixtures.appoint(setup, "fauvette", Role.AGENT), person(FAUVETTE));
        setup.identify(OfficeFixtures.appoint(setup, "tarin", Role.AGENT), person(TARIN));
    }

    private static AgentPerson person(Ssin number) {
        return new AgentPerson(number, new EmailAddress("agent@mail.example"));
    }

    @Test
    void agentSignsInChoosesADeskLocksTheScreenAndGoesOn() {
        Page page = chromium.desk();
        page.navigate(ADDRESS + "/desk");
        page.locator(".federal-link").waitFor();
        assertThat(page.locator("input[name=password]").count())
                .as("no weaker door")
                .isZero();
        look(page, "sign-in");

        signIn(page, "fauvette");
        page.waitForURL(ADDRESS + "/desk/workplace");
        page.locator(".choice").first().click();
        page.waitForURL(url -> url.matches(ADDRESS + "/desk/?"));
        page.locator(".lock").waitFor();

        page.locator(".lock").click();
        page.waitForURL(ADDRESS + "/desk/locked");
        page.locator(".federal-link").waitFor();
        look(page, "locked");
        signIn(page, "tarin");
        page.waitForURL(ADDRESS + "/desk/locked?fas=other-agent");
        page.locator(".notice-error").waitFor();
        look(page, "locked-other-agent");
        signIn(page, "fauvette");
        page.waitForURL(url -> url.matches(ADDRESS + "/desk/?"));
        page.locator(".lock").waitFor();

        Page beside = page.context().newPage();
        beside.navigate(ADDRESS + "/desk-fas?for=prove&lang=fr");
        logIn(beside, "fauvette");
        beside.waitForURL(ADDRESS + "/desk/proof");
        beside.locator(".notice-success").waitFor();
        look(beside, "proof");

        page.locator(".sign-out").click();
        page.waitForURL(url -> url.contains("/desk/login"));
        assertThat(jdbc.sql("select kind from audit_event order by at, id")
                        .query(String.class)
                        .list())
                .containsSubsequence("AgentSignedInFederally", "DeskLocked", "DeskUnlocked", "AgentSignedOut");
    }

    @ParameterizedTest
    @CsvSource({"tarin, no-role", "margriet, not-known", "nameless, no-number"})
    void personWhoIsNoAgentHereReadsWhy(String user, String trouble) {
        Page page = chromium.desk();
        page.navigate(ADDRESS + "/desk/login");

        signIn(page, user);

        page.waitForURL(ADDRESS + "/desk/login?fas=" + trouble);
        page.locator(".notice-error").waitFor();
        look(page, "refused-" + trouble);
        page.navigate(ADDRESS + "/desk");
        page.locator(".federal-link").waitFor();
    }

    private static void signIn(Page page, String user) {
        page.locator(".federal-link").click();
        page.waitForURL(KEYCLOAK.issuer() + "/**");
        logIn(page, user);
    }

    private static void logIn(Page page, String user) {
        page.locator("#password").waitFor();
        Locator known = page.locator("#kc-attempted-username"); // it remembers who was there
        if (known.count() > 0 && !known.inputValue().equals(user)) {
            page.locator("#reset-login").click();
            page.locator("#username").waitFor();
        }
        if (page.locator("#username").count() > 0) {
            page.locator("#username").fill(user);
        }
        page.locator("#password").fill(user + "-at-home");
        page.locator("#kc-login").click();
        page.waitForURL(ADDRESS + "/**");
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
