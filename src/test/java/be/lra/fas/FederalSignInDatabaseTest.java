package be.lra.fas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.OwnApplication;
import be.lra.account.NumberedHolder;
import be.lra.account.SignInMeans;
import be.lra.account.SignInWish;
import be.lra.identity.LevelOfAssurance;
import be.lra.identity.Ssin;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** To the federal service and back: who is let in, and what each refusal says. */
@ExtendWith(OwnApplication.class)
@DatabaseTest
@Import(TestFas.class)
@TestPropertySource(
        properties = {
            "lra.fas.citizen.acr.eidas=urn:test:eidas",
            "lra.fas.levels.[urn\\:test\\:eidas]=substantial",
            "lra.fas.times.connect=20s",
            "lra.fas.times.read=20s"
        })
class FederalSignInDatabaseTest {

    private static final Ssin NUMBER = new Ssin("85473500193"); // domain.md 5.4
    private static final String EID = "urn:be:fedict:iam:fas:Level500";
    private static final String ITSME = "urn:be:fedict:iam:fas:Level450";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    HostileFas fas;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private static int tests;

    private MockMvc pages;
    private MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void begin() {
        sql.update("delete from throttle");
        sql.update("delete from audit_event");
        sql.update("update citizen_account set person_fingerprint = null, person_key_id = null");
        pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        clock.advance(Duration.ofMinutes(2L * ++tests)); // what was heard of the service before this test is old
        fas.vouchesFor(NUMBER.digits(), URI.create("http://127.0.0.1/?nonce=none"), clock.instant());
    }

    @Test
    void choiceOffersWhatIsSetUpAndNoMore() throws Exception {
        assertThat(page("/sign-in"))
                .contains("/sign-in/partner/eid", "/sign-in/partner/itsme", "/sign-in/partner/eidas", "élevé")
                .doesNotContain("/sign-in/partner/smart-id");
        assertThat(go("smart-id").toString()).isEqualTo("/sign-in/partner/problem/away");
        assertThat(go("email").toString()).isEqualTo("/sign-in");
        assertThat(go("nonsense").toString()).isEqualTo("/sign-in");
    }

    @Test
    void holderComesBackSignedInWithAnotherSessionAndGoesOnWhereTheyWanted() throws Exception {
        NumberedHolder holder = NumberedHolder.open(NUMBER, spring);
        URI there = leave("eid");
        String before = session.getId();

        assertThat(HostileFas.query(there.getRawQuery())).containsEntry("acr_values", EID);
        assertThat(comeBack(there)).isEqualTo("/keys");

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(page("/keys")).contains("Mes clés numériques", holder.key().toString());
        assertThat(holder.events()).contains("CitizenSignedIn");
        assertThat(Objects.toString(session.getAttribute("fasSession"))).contains("masked");
        assertThat(sql.queryForList("select details from audit_event", String.class))
                .noneMatch(details -> String.valueOf(details).contains(NUMBER.digits()));
    }

    @Test
    void changeAsksForAFreshProofLaterAndThePartnerGivesIt() throws Exception {
        NumberedHolder.open(NUMBER, spring);
        comeBack(leave("itsme"));
        clock.advance(Duration.ofMinutes(6));

        MockHttpServletResponse asked = perform(post("/keys/profile/email").param("email", "neu@example.org"));

        assertThat(asked.getRedirectedUrl()).startsWith("/sign-in?fresh");
        assertThat(comeBack(leave("itsme"))).startsWith("/keys/profile");
    }

    @Test
    void signingOutEndsTheSessionThereToo() throws Exception {
        NumberedHolder.open(NUMBER, spring);
        comeBack(leave("eid"));
        fas.signedOut.clear();

        assertThat(perform(post("/sign-out")).getRedirectedUrl()).isEqualTo("/sign-in?out");

        assertThat(fas.signedOut.poll())
                .as("the ID token, before the page says so")
                .startsWith("ey");
        assertThat(location(get("/keys"))).contains("/sign-in");
    }

    @Test
    void signingOutHereWorksWhileTheServiceIsBroken() throws Exception {
        NumberedHolder.open(NUMBER, spring);
        comeBack(leave("eid"));
        fas.answering("/connect/endSession", 500);

        assertThat(perform(post("/sign-out")).getRedirectedUrl()).isEqualTo("/sign-in?out");
        assertThat(location(get("/keys"))).contains("/sign-in");
    }

    @Test
    void otherSiteCannotSendAnybodyToTheService() throws Exception {
        assertThat(location(get("/sign-in/partner/eid").header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo("/sign-in");
        assertThat(session.getAttribute("partnerAttempt")).isNull();
    }

    @Test
    void answerCountsOnceAndOnlyInTheBrowserThatAsked() throws Exception {
        NumberedHolder.open(NUMBER, spring);
        URI there = leave("eid");
        MockHttpSession asked = session;
        String answer = answer(there, "code=" + encoded(HostileFas.CODE));

        session = new MockHttpSession();
        assertTrouble("late", answer);
        session = asked;
        assertTrouble("late", answer.replace("state=", "state=x"));
        assertThat(location(get(URI.create(answer)))).isEqualTo("/keys");
        assertTrouble("late", answer);
    }

    @Test
    void answerThatComesTooLateIsRefused() throws Exception {
        NumberedHolder.open(NUMBER, spring);
        URI there = leave("eid");
        clock.advance(Duration.ofMinutes(15));

        assertTrouble("late", answer(there, "code=" + encoded(HostileFas.CODE)));
        assertTrouble("late", "/sign-in/partner/return?state=" + "x".repeat(3000));
        assertThat(fas.received("/access_token")).noneMatch(sent -> sent.contains("x".repeat(100)));
    }

    @Test
    void refusalThereIsSaid() throws Exception {
        assertTrouble("cancelled", answer(leave("itsme"), "error=access_denied"));
        assertTrouble("late", answer(leave("itsme"), "error=interaction_required"));
        assertTrouble("away", answer(leave("itsme"), "error=server_error"));
        assertTrouble("away", answer(leave("itsme"), "error=invalid_scope"));
    }

    @Test
    void forgedTokenOpensNothingAndStandsInTheTrail() throws Exception {
        NumberedHolder holder = NumberedHolder.open(NUMBER, spring);
        URI there = leave("eid");
        fas.vouchesFor(NUMBER.digits(), there, clock.instant()).signing(HostileFas::signedByAStranger);

        assertTrouble("untrusted", answer(there, "code=" + encoded(HostileFas.CODE)));

        assertThat(holder.events()).doesNotContain("CitizenSignedIn");
        assertRefusalInTheTrail("partner-untrusted");
        assertThat(location(get("/keys"))).contains("/sign-in");
    }

    @Test
    void personWithoutAUsableNumberIsToldWhatToDo() throws Exception {
        URI there = leave("eid");
        fas.vouchesFor("", there, clock.instant());
        assertTrouble("no-number", answer(there, "code=" + encoded(HostileFas.CODE)));

        there = leave("eidas");
        fas.vouchesFor("", there, clock.instant()).telling(Map.of("sub", HostileFas.SUBJECT));
        assertTrouble("european-without-number", answer(there, "code=" + encoded(HostileFas.CODE)));

        there = leave("eid");
        fas.vouchesFor("85473500194", there, clock.instant());
        assertTrouble("wrong-number", answer(there, "code=" + encoded(HostileFas.CODE)));
        assertRefusalInTheTrail("partner-number");
    }

    @Test
    void personNobodyKnowsHereIsLedToTheOffices() throws Exception {
        assertThat(comeBack(leave("eid"))).isEqualTo("/sign-in/partner/problem/not-known");
        assertThat(page("/sign-in/partner/problem/not-known")).contains("href=\"/offices\"", "href=\"/which-key\"");
    }

    @Test
    void frozenKeysAreOpenedByNoPartner() throws Exception {
        NumberedHolder holder = NumberedHolder.open(NUMBER, spring);
        holder.freeze();

        assertThat(comeBack(leave("eid"))).isEqualTo("/sign-in/partner/problem/frozen");

        assertThat(holder.events()).contains("CitizenSignInRefused").doesNotContain("CitizenSignedIn");
        assertThat(location(get("/keys"))).contains("/sign-in");
    }

    @Test
    void levelOfTheTokenDecidesNotTheTile() throws Exception {
        NumberedHolder.open(NUMBER, spring);
        for (String acr : List.of("urn:be:fedict:iam:fas:Level200", "urn:be:fedict:iam:fas:Level100", "0", "")) {
            URI there = leave("eid");
            fas.vouchesFor(NUMBER.digits(), there, clock.instant()).claiming(claims -> claims.claim("acr", acr));

            assertTrouble("not-enough", answer(there, "code=" + encoded(HostileFas.CODE)));
        }
        assertRefusalInTheTrail("partner-level");
    }

    @Test
    void serviceThatTakesOnlySomeMeansIsNotReachedByAnother() throws Exception {
        NumberedHolder.open(NUMBER, spring);
        var wish = new SignInWish("Parking", LevelOfAssurance.HIGH, Set.of(SignInMeans.EID), "/help");
        session.setAttribute("signInWish", wish);
        URI there = leave("eid");
        fas.vouchesFor(NUMBER.digits(), there, clock.instant()).claiming(claims -> claims.claim("acr", ITSME));
        assertTrouble("not-enough", answer(there, "code=" + encoded(HostileFas.CODE)));

        assertThat(comeBack(leave("eid"))).isEqualTo("/sign-in/on");
    }

    @Test
    void nobodyIsSentToAServiceThatDoesNotAnswerAndItIsLeftAloneForAWhile() throws Exception {
        fas.answering("/connect/jwk_uri", 503);
        assertThat(go("eid").toString()).isEqualTo("/sign-in/partner/problem/away");
        int asked = fas.received("/connect/jwk_uri").size();

        assertThat(go("itsme").toString()).isEqualTo("/sign-in/partner/problem/away");
        assertThat(fas.received("/connect/jwk_uri")).hasSize(asked);
        assertThat(page("/sign-in")).contains("Le service fédéral ne répond pas");

        fas.vouchesFor(NUMBER.digits(), URI.create("http://127.0.0.1/"), clock.instant());
        clock.advance(Duration.ofSeconds(30));
        assertThat(go("eid").toString()).startsWith(fas.issuer());
        assertThat(page("/sign-in")).doesNotContain("Le service fédéral ne répond pas");
    }

    @Test
    void serviceThatBreaksMidwaySignsNobodyIn() throws Exception {
        NumberedHolder holder = NumberedHolder.open(NUMBER, spring);
        URI there = leave("eid");
        fas.vouchesFor(NUMBER.digits(), there, clock.instant()).answering("/userinfo", 502);

        assertTrouble("away", answer(there, "code=" + encoded(HostileFas.CODE)));
        assertThat(holder.events()).doesNotContain("CitizenSignedIn");
    }

    @Test
    void tooManySignInsFromOneAddressWaitAndThePageSaysUntilWhen() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(go("eid").toString()).startsWith(fas.issuer());
        }

        assertThat(go("eid").toString()).isEqualTo("/sign-in/partner/problem/too-many");
        assertThat(page("/sign-in/partner/problem/too-many")).contains("à partir de");
    }

    @ParameterizedTest
    @EnumSource(PartnerTrouble.class)
    void everyTroubleHasItsPageInFourLanguages(PartnerTrouble trouble) throws Exception {
        String path = "/sign-in/partner/problem/" + trouble.tag();

        assertThat(List.of(
                        page(path + "?lang=fr"),
                        page(path + "?lang=nl"),
                        page(path + "?lang=de"),
                        page(path + "?lang=en")))
                .allSatisfy(page ->
                        assertThat(page).contains("<h1>", "href=\"/sign-in\"").doesNotContain("fas.trouble"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%3Cscript%3E"})
    void troubleThatDoesNotExistLeadsToTheChoice(String tag) throws Exception {
        assertThat(location(get(URI.create("/sign-in/partner/problem/" + tag)))).isEqualTo("/sign-in");
    }

    private URI go(String means) throws Exception {
        return URI.create(location(get("/sign-in/partner/" + means)));
    }

    /** Leaves for the service, which from now on vouches for the holder. */
    private URI leave(String means) throws Exception {
        URI there = go(means);
        assertThat(there.toString()).startsWith(fas.issuer());
        fas.vouchesFor(NUMBER.digits(), there, clock.instant());
        return there;
    }

    private String comeBack(URI there) throws Exception {
        fas.vouchesFor(NUMBER.digits(), there, clock.instant());
        return location(get(URI.create(answer(there, "code=" + encoded(HostileFas.CODE)))));
    }

    private static String answer(URI there, String what) {
        String state = HostileFas.query(there.getRawQuery()).getOrDefault("state", "");
        return "/sign-in/partner/return?" + what + "&state=" + encoded(state);
    }

    private static String encoded(String text) {
        return FasHttp.query(Map.of("x", text)).substring(2);
    }

    private void assertTrouble(String tag, String returned) throws Exception {
        String page = location(get(URI.create(returned)));
        assertThat(page).isEqualTo("/sign-in/partner/problem/" + tag);
        assertThat(page(page)).contains("<h1>");
    }

    private void assertRefusalInTheTrail(String reason) {
        assertThat(sql.queryForList(
                        "select details from audit_event where kind = 'CitizenSignInRefused'", String.class))
                .anyMatch(details -> String.valueOf(details).contains(reason))
                .noneMatch(details -> String.valueOf(details).contains(NUMBER.digits()));
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse response = perform(get(path));
        assertThat(response.getStatus()).isEqualTo(200);
        CitizenPage.keepsTheRules(response);
        return response.getContentAsString();
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getStatus()).as("a redirect").isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        var result = pages.perform(request.session(session).with(csrf()).locale(Locale.FRENCH))
                .andReturn();
        @Nullable Object after = result.getRequest().getSession(false);
        session = after instanceof MockHttpSession kept ? kept : new MockHttpSession();
        return result.getResponse();
    }
}
