package be.lra.fas;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.CleanDatabase;
import be.lra.FreePort;
import be.lra.OwnApplication;
import be.lra.TestDatabaseConfiguration;
import be.lra.TestMail;
import be.lra.account.NumberedHolder;
import be.lra.identity.Ssin;
import be.lra.journey.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in through an identity provider written by others, in a real browser without scripts. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import({TestDatabaseConfiguration.class, TestMail.class})
@ExtendWith({OwnApplication.class, CleanDatabase.class})
@Tag("packaged")
class KeycloakJourneyTest {

    private static final String EID = "urn:be:fedict:iam:fas:Level500";
    private static final Ssin MARGRIET = new Ssin("75460898095"); // as in fas-realm.json
    private static final String ADDRESS = "http://127.0.0.1:" + FreePort.any();
    private static final URI COMES_BACK = URI.create(ADDRESS + "/sign-in/partner/return");
    private static final Keycloak KEYCLOAK = Keycloak.start();

    private static Chromium chromium;

    @Autowired
    AutowireCapableBeanFactory spring;

    @RegisterExtension
    final AfterTestExecutionCallback failures = test -> test.getExecutionException()
            .ifPresent(failure -> chromium.keepPages(KeycloakJourneyTest.class.getSimpleName()));

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
        KEYCLOAK.settings().forEach((name, value) -> settings.add(name, () -> value));
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

    @Test
    void holderSignsInWithTheEidLooksAtTheKeysAndSignsOutThereToo() {
        NumberedHolder holder = NumberedHolder.open(MARGRIET, spring);
        Page page = chromium.phone();

        choose(page, "EID");
        signInThere(page, "margriet");

        assertThat(page.url()).isEqualTo(ADDRESS + "/keys");
        assertThat(page.locator("main").innerText()).contains("Mijn digitale sleutels");
        assertThat(holder.events()).contains("CitizenSignedIn");

        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL(ADDRESS + "/sign-in?out");
        assertThat(askQuietly(page)).as("nobody is signed in there any more").isEqualTo("login_required");
    }

    @Test
    void otherMeansAskTheServiceForAnotherLevel() {
        NumberedHolder.open(MARGRIET, spring);
        Page page = chromium.phone();
        choose(page, "ITSME");
        assertThat(page.url()).contains("acr_values=urn%3Abe%3Afedict%3Aiam%3Afas%3ALevel450");

        signInThere(page, "margriet");

        assertThat(page.url()).isEqualTo(ADDRESS + "/keys");
    }

    @ParameterizedTest
    @CsvSource({"stranger, not-known", "nameless, no-number", "wrong, wrong-number"})
    void personWhoCannotBeLetInReadsWhy(String user, String trouble) {
        Page page = chromium.phone();
        choose(page, "EID");

        signInThere(page, user);

        assertThat(page.url()).isEqualTo(ADDRESS + "/sign-in/partner/problem/" + trouble);
        assertThat(page.locator("main a[href='/offices']").count()).isPositive();
        page.navigate(ADDRESS + "/keys");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void signedUserinfoIsRead() throws Exception {
        assertThat(person("lra-counter-signed", LevelClaim.ACR)).satisfies(person -> {
            assertThat(person.text("egovNRN")).contains(MARGRIET.digits());
            assertThat(person.levels()).containsExactly(EID);
        });
    }

    @Test
    void tokenAsRecordedIn2019TellsItsLevelInAmr() throws Exception {
        assertThat(person("lra-counter-2019", LevelClaim.AMR).levels()).containsExactly(EID);
    }

    @Test
    void refusalThereComesBackAsARefusal() {
        Page page = chromium.phone();
        var line = line("lra-counter-consent", LevelClaim.ACR);
        FasAttempt attempt = attempt();
        AtomicReference<String> back = watchReturn(page);

        page.navigate(line.departure(attempt, EID, Locale.ENGLISH).toString());
        logIn(page, "margriet");
        page.locator("input[name=cancel], button[name=cancel]").click();
        page.waitForURL(ADDRESS + "/**");

        assertThat(returned(back)).satisfies(returned -> {
            assertThat(returned.error()).isEqualTo("access_denied");
            assertThat(attempt.isOf(returned.state())).isTrue();
        });
    }

    private static void choose(Page page, String means) {
        page.navigate(ADDRESS + "/sign-in");
        page.locator("a.tile." + means).click();
        page.waitForURL(KEYCLOAK.issuer() + "/**");
    }

    private static void signInThere(Page page, String user) {
        logIn(page, user);
        page.waitForURL(ADDRESS + "/**");
    }

    private static void logIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-at-home");
        page.locator("#kc-login").click();
    }

    /** What the service says to somebody who asks without wanting to be asked. */
    private static String askQuietly(Page page) {
        AtomicReference<String> back = watchReturn(page);
        page.navigate(line("lra-counter", LevelClaim.ACR)
                .departure(attempt(), EID, Locale.ENGLISH)
                .toString()
                .replace("prompt=login", "prompt=none"));
        return returned(back).error();
    }

    private static FasPerson person(String client, LevelClaim claim) throws Untrusted {
        Page page = chromium.phone();
        FasLine line = line(client, claim);
        FasAttempt attempt = attempt();
        AtomicReference<String> back = watchReturn(page);

        page.navigate(line.departure(attempt, EID, Locale.ENGLISH).toString());
        signInThere(page, "margriet");

        return line.person(attempt, returned(back), Clock.systemUTC().instant());
    }

    private static FasLine line(String client, LevelClaim claim) {
        return new FasLine(
                KEYCLOAK.service(),
                new FasClient(client, "secret-of-" + client, "openid profile egovnrn certificateInfo", COMES_BACK),
                FasLineTest.settings(claim));
    }

    private static FasAttempt attempt() {
        return FasAttempt.start(true, new SecureRandom(), Clock.systemUTC().instant());
    }

    private static AtomicReference<String> watchReturn(Page page) {
        var back = new AtomicReference<>("");
        page.onRequest((Request request) -> {
            if (request.url().startsWith(COMES_BACK.toString())) {
                back.set(request.url());
            }
        });
        return back;
    }

    private static FasReturn returned(AtomicReference<String> back) {
        Map<String, String> query = HostileFas.query(URI.create(back.get()).getRawQuery());
        return new FasReturn(
                query.getOrDefault("state", ""),
                query.getOrDefault("code", ""),
                query.getOrDefault("error", ""),
                query.getOrDefault("iss", ""));
    }
}
