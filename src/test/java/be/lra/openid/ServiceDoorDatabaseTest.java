package be.lra.openid;

import static be.lra.openid.ServiceClient.EXTRACT;
import static be.lra.openid.ServiceClient.PARKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.ReadyHolder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Who is let into a service, who signs in first, and who is asked. */
@DatabaseTest
class ServiceDoorDatabaseTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    OpenConsents consents;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private ReadyHolder holder;
    private ServiceVisitor visitor;

    @BeforeEach
    void begin() {
        holder = ReadyHolder.make(application);
        visitor = new ServiceVisitor(application);
    }

    private ServiceVisitor withKey() {
        return visitor.signedIn(holder.signedIn(clock.instant()));
    }

    private List<@Nullable String> events() {
        return sql.queryForList(
                "select kind from audit_event where account = ? order by at, id", String.class, holder.account());
    }

    @Test
    void whoIsNotSignedInChoosesAKeyFirstAndComesBackToTheSameRequest() throws Exception {
        assertThat(visitor.location(PARKING.request(Map.of()))).isEqualTo("/sign-in");
        withKey();

        String on = visitor.location(get("/sign-in"));
        String page = visitor.perform(get(on)).getContentAsString();

        assertThat(on).isEqualTo("/sign-in/on");
        assertThat(page).contains("Carte de stationnement", "/openid/authorize?");
    }

    @Test
    void secondServiceOpensWithoutAnotherSignIn() throws Exception {
        withKey().code(PARKING);

        assertThat(visitor.code(EXTRACT)).isNotEmpty();
        assertThat(events()).containsSubsequence("ServiceOpened", "ServiceOpened");
    }

    @Test
    void consentIsAskedOnceAndAgainAfterItWasTakenBack() throws Exception {
        withKey();
        String first = visitor.location(PARKING.request(Map.of()));
        visitor.code(PARKING);
        String second = visitor.location(PARKING.request(Map.of()));

        consents.withdraw(holder.account(), "parking");

        assertThat(first).startsWith("/openid/consent");
        assertThat(second).startsWith(PARKING.redirectUri() + "?code=");
        assertThat(visitor.location(PARKING.request(Map.of()))).startsWith("/openid/consent");
        assertThat(events()).contains("ServiceConsentGiven", "ServiceConsentWithdrawn");
        assertThat(consents.of(holder.account())).isEmpty();
    }

    @Test
    void withdrawnConsentEndsWhatTheServiceHolds() throws Exception {
        String token = ServiceClient.accessToken(withKey().tokens(PARKING, visitor.code(PARKING)));

        consents.withdraw(holder.account(), "parking");

        assertThat(visitor.userInfo(token).getStatus()).isEqualTo(401);
    }

    @Test
    void consentIsPerServiceAndFacts() throws Exception {
        withKey().visit(PARKING, Map.of("scope", "openid"));

        assertThat(visitor.location(PARKING.request(Map.of("scope", "openid")))).contains("?code=");
        assertThat(visitor.location(PARKING.request(Map.of()))).startsWith("/openid/consent");
        assertThat(consents.of(holder.account()))
                .singleElement()
                .satisfies(given -> assertThat(given.scopes()).containsExactly(OpenidScope.OPENID));
    }

    @Test
    void pageOfConsentShowsWhatGoesWhere() throws Exception {
        String where = withKey().location(PARKING.request(Map.of()));

        MockHttpServletResponse page = visitor.perform(get(where));

        CitizenPage.keepsTheRules(page);
        assertThat(page.getContentAsString()).contains("Carte de stationnement", ReadyHolder.NAME, "D-1");
        assertThat(page.getHeader("Content-Security-Policy")).contains("form-action 'self' https://parking.example;");
    }

    @Test
    void whoRefusesGoesBackAndTheServiceGetsNothing() throws Exception {
        String where = withKey().location(PARKING.request(Map.of()));

        assertThat(visitor.answer(where, "refuse"))
                .startsWith(PARKING.redirectUri() + "?error=access_denied")
                .contains("state=st%26te%3D1");
        assertThat(consents.of(holder.account())).isEmpty();
        assertThat(events()).containsExactly("ServiceConsentRefused");
    }

    @Test
    void consentCannotBeGivenTwiceOverOneQuestionOfAnotherBrowser() throws Exception {
        String where = withKey().location(PARKING.request(Map.of()));
        var other = new ServiceVisitor(application).signedIn(holder.signedIn(clock.instant()));

        MockHttpServletResponse page = other.perform(get(where));

        assertThat(page.getContentAsString()).contains("D-2");
    }

    @ParameterizedTest
    @CsvSource({"extract,interaction_required,low", "extract,login_required,nobody", "parking,consent_required,low"})
    void silentRequestShowsNoPage(String service, String error, String who) throws Exception {
        if (who.equals("low")) {
            visitor.signedIn(holder.byPassword(clock.instant()));
        }
        ServiceClient client = service.equals("extract") ? EXTRACT : PARKING;

        assertThat(visitor.location(client.request(Map.of("prompt", "none"))))
                .startsWith(client.redirectUri() + "?error=" + error);
    }

    @Test
    void silentRequestIsAnsweredWhereNothingIsMissing() throws Exception {
        withKey().code(PARKING);

        assertThat(visitor.location(PARKING.request(Map.of("prompt", "none")))).contains("?code=");
    }

    @Test
    void passwordAloneOpensAServiceOfLowLevelAndIsSteppedUpForAnother() throws Exception {
        visitor.signedIn(holder.byPassword(clock.instant()));
        String low = visitor.code(PARKING);

        String page = visitor.location(EXTRACT.request(Map.of()));

        assertThat(low).isNotEmpty();
        assertThat(page).isEqualTo("/sign-in");
        assertThat(events()).contains("ServiceLevelNotReached");
        withKey();
        assertThat(visitor.code(EXTRACT)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://eidas.europa.eu/LoA/low, code",
        "http://eidas.europa.eu/LoA/substantial, code",
        "http://eidas.europa.eu/LoA/high, sign-in",
        "urn:be:fedict:iam:fas:Level300, code",
        "urn:be:fedict:iam:fas:Level400, sign-in",
        "urn:be:fedict:iam:fas:Level500 urn:be:fedict:iam:fas:Level200, code",
        "urn:example:unknown, code"
    })
    void requestMayAskForMoreThanTheRegistration(String asked, String leadsTo) throws Exception {
        withKey().code(PARKING);

        assertThat(visitor.location(PARKING.request(Map.of("acr_values", asked))))
                .contains(leadsTo);
    }

    @Test
    void essentialLevelThatNobodyKnowsIsRefused() throws Exception {
        String claims = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"urn:example:unknown\"]}}}";

        assertThat(withKey().location(PARKING.request(Map.of("claims", claims))))
                .contains("error=unmet_authentication_requirements");
    }

    @Test
    void essentialLevelIsAskedFor() throws Exception {
        String claims =
                "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"http://eidas.europa.eu/LoA/substantial\"}}}";
        visitor.signedIn(holder.byPassword(clock.instant())).code(PARKING);

        assertThat(visitor.location(PARKING.request(Map.of("claims", claims)))).isEqualTo("/sign-in");
    }

    @Test
    void signInThatIsTooOldIsAskedAgainAndThenOnce() throws Exception {
        withKey().code(PARKING);
        clock.advance(Duration.ofSeconds(61));

        assertThat(visitor.location(PARKING.request(Map.of("max_age", "60")))).isEqualTo("/sign-in");
        assertThat(visitor.isSignedIn()).isFalse();
        clock.advance(Duration.ofSeconds(20));
        withKey();
        clock.advance(Duration.ofSeconds(70)); // the age is judged at the moment the service asked
        assertThat(goOn()).contains("?code=");
    }

    @Test
    void signInIsAskedAnewWhereTheServiceWantsItAndOnce() throws Exception {
        withKey().code(PARKING);
        clock.advance(Duration.ofSeconds(1));

        assertThat(visitor.location(PARKING.request(Map.of("prompt", "login")))).isEqualTo("/sign-in");
        assertThat(visitor.isSignedIn()).isFalse();
        withKey();
        assertThat(goOn()).contains("?code=");
    }

    /** From the sign-in page over the page between to the service. */
    private String goOn() throws Exception {
        String page = visitor.perform(get(visitor.location(get("/sign-in")))).getContentAsString();
        String on = page.substring(page.indexOf("/openid/authorize"));
        return visitor.location(get(URI.create(on.substring(0, on.indexOf('"')).replace("&amp;", "&"))));
    }

    @Test
    void keyThatEndedOpensNothing() throws Exception {
        withKey().code(PARKING);

        sql.update("update digital_key set state = 'FROZEN' where id = ?", holder.key());

        assertThat(visitor.location(PARKING.request(Map.of()))).isEqualTo("/sign-in");
    }

    @Test
    void formOfAnotherSiteIsTakenAsALink() throws Exception {
        withKey();

        assertThat(visitor.location(post("/openid/authorize")
                        .param("response_type", "code")
                        .param("client_id", "parking")
                        .param("redirect_uri", PARKING.redirectUri())
                        .param("scope", "openid")
                        .param("code_challenge", ServiceClient.challenge(PARKING.verifier()))
                        .param("code_challenge_method", "S256")))
                .startsWith("/openid/authorize?")
                .contains("client_id=parking");
    }

    @Test
    void leavingAServiceEndsTheSessionAndTellsWhatStaysOpen() throws Exception {
        withKey();
        String answer = visitor.tokens(PARKING, visitor.code(PARKING));
        visitor.code(EXTRACT);

        MockHttpServletResponse page = visitor.perform(get("/openid/logout")
                .param("id_token_hint", ServiceClient.idToken(answer).serialize())
                .param("post_logout_redirect_uri", "https://parking.example/bye")
                .param("state", "s 1"));

        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(page.getContentAsString())
                .contains("Extrait du registre", "https://extract.example/", "https://parking.example/bye?state=s%201");
        assertThat(events()).contains("CitizenSignedOut");
    }

    @Test
    void whereNothingElseIsOpenTheBrowserGoesBackAtOnce() throws Exception {
        withKey();
        String answer = visitor.tokens(PARKING, visitor.code(PARKING));

        String back = visitor.location(get("/openid/logout")
                .param("id_token_hint", ServiceClient.idToken(answer).serialize())
                .param("post_logout_redirect_uri", "https://parking.example/bye"));

        assertThat(back).isEqualTo("https://parking.example/bye");
    }

    @Test
    void signedOutBrowserIsNotSentWhereNobodyIsRegistered() throws Exception {
        withKey();
        String answer = visitor.tokens(PARKING, visitor.code(PARKING));

        MockHttpServletResponse page = visitor.perform(get("/openid/logout")
                .param("id_token_hint", ServiceClient.idToken(answer).serialize())
                .param("post_logout_redirect_uri", "https://evil.example/"));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).doesNotContain("evil.example");
    }

    @Test
    void nobodyIsSignedOutByALinkWithoutATokenOfTheirs() throws Exception {
        withKey();

        MockHttpServletResponse page = visitor.perform(get("/openid/logout"));

        assertThat(page.getContentAsString()).contains("D-3");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void signingOutHereTellsWhichServicesStayOpen() throws Exception {
        withKey().code(EXTRACT);

        String page = visitor.perform(post("/sign-out")).getContentAsString();

        assertThat(page).contains("D-4", "Extrait du registre");
    }
}
