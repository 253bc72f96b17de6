package be.lra.fas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.OwnApplication;
import be.lra.identity.EmailAddress;
import be.lra.identity.Ssin;
import be.lra.office.AgentPerson;
import be.lra.office.AgentProof;
import be.lra.office.AgentSignIn;
import be.lra.office.DeskLock;
import be.lra.office.DeskSession;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.ProofMeans;
import be.lra.office.Role;
import be.lra.office.SignInOutcome;
import be.lra.office.SignedInAgent;
import be.lra.office.Workplaces;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** SEC-13, SEC-15: agents by the federal service: who is let in, how far, and that there is no weaker door. */
@ExtendWith(OwnApplication.class)
@DatabaseTest
@Import(TestFas.class)
@TestPropertySource(properties = {"lra.fas.times.connect=20s", "lra.fas.times.read=20s"})
class DeskSignInDatabaseTest {

    private static final Ssin NUMBER = new Ssin("85473500193"); // domain.md 5.4
    private static final Ssin ANOTHER = new Ssin("75460898095");
    private static final String OFFICER_HERE = "LRA_OFFICER:" + OfficeFixtures.CBE_NUMBER;

    @Autowired
    WebApplicationContext application;

    @Autowired
    HostileFas fas;

    @Autowired
    OfficeSetup setup;

    @Autowired
    AgentSignIn localDoor;

    @Autowired
    AgentProof proof;

    @Autowired
    DeskLock lock;

    @Autowired
    Workplaces workplaces;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private static int tests;

    private MockMvc pages;
    private MockHttpSession session = new MockHttpSession();
    private UUID merle = UUID.randomUUID();

    @BeforeEach
    void begin() {
        OfficeFixtures.furnish(setup, jdbc);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        setup.identify(merle, person(NUMBER));
        pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        clock.advance(Duration.ofMinutes(2L * ++tests)); // what was heard of the service before this test is old
        fas.vouchesFor(NUMBER.digits(), URI.create("http://127.0.0.1/?nonce=none"), clock.instant());
    }

    @AfterEach
    void nobodyIsAtWork() {
        SecurityContextHolder.clearContext();
    }

    private static AgentPerson person(Ssin number) {
        return new AgentPerson(number, new EmailAddress("agent@mail.example"));
    }

    @Test
    void agentComesBackInsideWithTheRolesThatAreToldAndGivenUnderANewSession() throws Exception {
        OfficeFixtures.appointAlso(setup, merle, Role.SUPERVISOR);
        URI there = leave("enter");
        String before = session.getId();

        assertThat(HostileFas.query(there.getRawQuery()))
                .containsEntry("client_id", "lra-desk")
                .containsEntry("acr_values", "urn:be:fedict:iam:fas:Level500")
                .containsEntry("prompt", "login")
                .containsEntry("ui_locales", "nl");
        assertThat(comeBack(there, OFFICER_HERE)).isEqualTo("/desk/home");

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(agent().agentId()).isEqualTo(merle);
        assertThat(agent().roles()).containsExactly(Role.AGENT);
        assertThat(kinds()).containsExactly("AgentSignedInFederally");
        assertThat(jdbc.sql("select details from audit_event")
                        .query(String.class)
                        .list())
                .noneMatch(details -> String.valueOf(details).contains(NUMBER.digits()));
        assertThat(location(get("/desk-fas"))).startsWith(fas.issuer());
    }

    @Test
    void passwordsOpenNothingWhereTheFederalServiceDoes() {
        assertThat(localDoor.signIn("merle", OfficeFixtures.PASSWORD, "192.0.2.7"))
                .isEqualTo(new SignInOutcome.Refused());
        assertRefusalInTheTrail("local-door");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:be:fedict:iam:fas:Level450", "urn:be:fedict:iam:fas:Level100", "0", ""})
    void levelBelowIsRefusedAndWrittenDown(String acr) throws Exception {
        URI there = leave("enter");
        vouch(there, OFFICER_HERE).claiming(claims -> claims.claim("acr", acr));

        assertTrouble("not-enough", answer(there));
        assertRefusalInTheTrail("federal-level");
    }

    @Test
    void forgedTokenOpensNothing() throws Exception {
        URI there = leave("enter");
        vouch(there, OFFICER_HERE).signing(HostileFas::signedByAStranger);
        assertTrouble("untrusted", answer(there));

        URI again = leave("enter");
        vouch(again, OFFICER_HERE).claiming(claims -> claims.audience("lra-counter"));
        assertTrouble("untrusted", answer(again));
        assertRefusalInTheTrail("federal-untrusted");
    }

    @Test
    void proofThatIsOldOrOfAnUnknownTimeIsRefused() throws Exception {
        URI there = leave("enter");
        long old = clock.instant().minusSeconds(61).getEpochSecond();
        vouch(there, OFFICER_HERE).claiming(claims -> claims.claim("auth_time", old));
        assertTrouble("untrusted", answer(there));

        URI again = leave("enter");
        vouch(again, OFFICER_HERE).claiming(claims -> claims.claim("auth_time", null));
        assertTrouble("untrusted", answer(again));
    }

    @Test
    void answerCountsOnceInTheBrowserThatAskedAndInTime() throws Exception {
        URI there = leave("enter");
        String answer = answer(vouched(there));
        MockHttpSession asked = session;
        session = new MockHttpSession();
        assertTrouble("late", answer);
        session = asked;
        assertTrouble("late", answer.replace("state=", "state=x"));
        assertThat(location(get(URI.create(answer)))).isEqualTo("/desk/home");
        assertTrouble("late", answer);

        URI slow = vouched(leave("enter"));
        clock.advance(Duration.ofMinutes(15));
        assertTrouble("late", answer(slow));
    }

    @Test
    void otherSiteCannotSendAnybodyToTheService() throws Exception {
        assertThat(location(get("/desk-fas").header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo("/desk/login");
        assertThat(session.getAttribute("deskAttempt")).isNull();
    }

    @Test
    void personWhomNoOfficeEnteredIsRefused() throws Exception {
        URI there = leave("enter");
        fas.vouchesFor(ANOTHER.digits(), there, clock.instant());

        assertTrouble("not-known", answer(there));
        assertRefusalInTheTrail("federal-unknown");
    }

    @Test
    void personWithoutAUsableNumberIsRefused() throws Exception {
        URI there = leave("enter");
        fas.vouchesFor("85473500194", there, clock.instant());

        assertTrouble("no-number", answer(there));
        assertRefusalInTheTrail("federal-number");
    }

    @Test
    void roleHoldsIfItIsToldAndGiven() throws Exception {
        assertTrouble("no-role", answer(told()));
        assertTrouble("no-role", answer(told("LRA_ADMIN:" + OfficeFixtures.CBE_NUMBER)));
        assertTrouble("no-role", answer(told("LRA_OFFICER:0207000005")));
        assertTrouble("no-role", answer(told("LRA_MAYOR:" + OfficeFixtures.CBE_NUMBER)));
        jdbc.sql("update role_grant set valid_until = valid_from").update();
        assertTrouble("no-role", answer(told(OFFICER_HERE)));
        assertRefusalInTheTrail("no-role");
    }

    @Test
    void blockedAgentIsToldSo() throws Exception {
        jdbc.sql("update agent set blocked = true").update();

        assertTrouble("blocked", answer(told(OFFICER_HERE)));
        assertRefusalInTheTrail("blocked");
    }

    @Test
    void passwordThatWasHandedOverDoesNotStandInTheWay() throws Exception {
        jdbc.sql("update agent set initial_password_until = '2026-12-31 00:00:00'")
                .update();

        assertThat(comeBack(leave("enter"), OFFICER_HERE)).isEqualTo("/desk/home");
        assertThat(location(get("/desk-fas"))).as("still let in").startsWith(fas.issuer());
        assertThat(lock.lock(agent()).isLocked()).isTrue();
    }

    @Test
    void roleThatEndsStopsTheAgentAtTheNextClick() throws Exception {
        comeBack(leave("enter"), OFFICER_HERE);
        jdbc.sql("update role_grant set valid_until = valid_from").update();

        assertThat(location(get("/desk-fas?for=prove"))).isEqualTo("/desk/login?ended");
    }

    @Test
    void somebodyWithTwoAccountsChoosesForWhomHeWorks() throws Exception {
        UUID other = OfficeFixtures.appointElsewhere(setup, "pic", Role.SUPERVISOR);
        setup.identify(other, person(NUMBER));
        comeBack(leave("enter"), OFFICER_HERE, "LRA_SUPERVISOR:" + OfficeFixtures.OTHER_CBE);
        asTheAgent();

        assertThat(workplaces.of(agent())).hasSize(3).extracting("agent").containsOnly(merle, other);
        SignedInAgent there = workplaces.take(agent(), workplaces.of(agent()).getLast());

        assertThat(there.agentId()).isEqualTo(other);
        assertThat(there.roles()).containsExactly(Role.SUPERVISOR);
        DeskSession.keep(there, request(), new MockHttpServletResponse());
        assertThat(location(get("/desk-fas"))).as("let in there").startsWith(fas.issuer());
    }

    @Test
    void actsAskForAFreshSignInAndNothingElse() throws Exception {
        comeBack(leave("enter"), OFFICER_HERE);
        clock.advance(Duration.ofMinutes(6));
        asTheAgent();
        assertThat(proof.isMissing(agent())).isTrue();
        assertThat(proof.means()).isEqualTo(ProofMeans.FEDERAL);
        assertThat(catchDenied(() -> proof.give(OfficeFixtures.PASSWORD))).isTrue();

        assertThat(comeBack(leave("prove"), OFFICER_HERE)).isEqualTo("/desk/proof");

        asTheAgent();
        assertThat(proof.isGiven()).isTrue();
        assertThat(proof.isMissing(agent())).isFalse();
    }

    @Test
    void proofOfAnotherPersonIsRefusedAndWrittenDown() throws Exception {
        setup.identify(OfficeFixtures.appoint(setup, "pic", Role.AGENT), person(ANOTHER));
        comeBack(leave("enter"), OFFICER_HERE);
        clock.advance(Duration.ofMinutes(6));
        URI there = leave("prove");
        fas.vouchesFor(ANOTHER.digits(), there, clock.instant());

        assertThat(location(get(URI.create(answer(there))))).isEqualTo("/desk/proof?fas=other-agent");

        asTheAgent();
        assertThat(proof.isMissing(agent())).isTrue();
        assertRefusalInTheTrail("other-agent");
    }

    @Test
    void lockedScreenOpensToItsAgentByAFreshSignIn() throws Exception {
        comeBack(leave("enter"), OFFICER_HERE);
        DeskSession.keep(lock.lock(agent()), request(), new MockHttpServletResponse());
        clock.advance(Duration.ofMinutes(20));
        asTheAgent();
        assertThat(lock.means()).isEqualTo(ProofMeans.FEDERAL);
        assertThat(catchDenied(() -> lock.unlock(OfficeFixtures.PASSWORD))).isTrue();
        URI wrong = leave("unlock");
        fas.vouchesFor(ANOTHER.digits(), wrong, clock.instant());
        assertThat(location(get(URI.create(answer(wrong))))).isEqualTo("/desk/locked?fas=other-agent");

        assertThat(comeBack(leave("unlock"), OFFICER_HERE)).isEqualTo("/desk/locked");

        assertThat(agent().isInside()).isTrue();
        assertThat(agent().roles()).containsExactly(Role.AGENT);
        assertThat(kinds()).contains("DeskUnlocked");
    }

    @Test
    void roleThatIsToldNoLongerIsNotUnlocked() throws Exception {
        comeBack(leave("enter"), OFFICER_HERE);
        DeskSession.keep(lock.lock(agent()), request(), new MockHttpServletResponse());

        assertThat(comeBack(leave("unlock"))).isEqualTo("/desk/locked?fas=no-role");
        assertThat(agent().isLocked()).isTrue();
    }

    @Test
    void silentServiceIsSaidAndOpensNoOtherDoor() throws Exception {
        fas.answering("/connect/jwk_uri", 503);

        assertThat(location(get("/desk-fas"))).isEqualTo("/desk/login?fas=away");
        assertThat(localDoor.signIn("merle", OfficeFixtures.PASSWORD, "192.0.2.7"))
                .isEqualTo(new SignInOutcome.Refused());
    }

    @Test
    void wholeTownHallBehindOneAddressSignsIn() throws Exception {
        for (int agent = 0; agent < 25; agent++) {
            session = new MockHttpSession();
            assertThat(comeBack(leave("enter"), OFFICER_HERE)).isEqualTo("/desk/home");
        }
        session = new MockHttpSession();
        for (int i = 0; i < 20; i++) {
            leave("enter");
        }
        assertThat(location(get("/desk-fas"))).isEqualTo("/desk/login?fas=too-many");
    }

    @Test
    void agentAtWorkUsesNothingOfTheBudgetOfTheAddress() throws Exception {
        comeBack(leave("enter"), OFFICER_HERE);
        MockHttpSession atWork = session;
        session = new MockHttpSession();
        for (int i = 0; i < 20; i++) {
            leave("enter");
        }
        assertThat(location(get("/desk-fas?for=prove"))).isEqualTo("/desk/proof?fas=too-many");

        session = atWork;
        assertThat(comeBack(leave("prove"), OFFICER_HERE)).isEqualTo("/desk/proof");

        session = new MockHttpSession();
        assertThat(location(get("/desk-fas"))).as("nothing was given back").isEqualTo("/desk/login?fas=too-many");
    }

    @Test
    void signingOutEndsTheSessionThereToo() throws Exception {
        comeBack(leave("enter"), OFFICER_HERE);
        fas.signedOut.clear();

        application.getBean(Fas.class).signAgentOut(request());

        assertThat(fas.signedOut.poll(10, TimeUnit.SECONDS)).as("the ID token").startsWith("ey");
    }

    @ParameterizedTest
    @EnumSource(DeskTrouble.class)
    void everyTroubleHasItsSentences(DeskTrouble trouble) {
        assertThat(application.getBean(DoorsOfTheDesk.class).trouble(trouble.tag()))
                .contains("fas.desk." + trouble);
        assertThat(application.getBean(DoorsOfTheDesk.class).trouble("<script>"))
                .isEmpty();
        for (String language : List.of("fr", "nl", "de", "en")) {
            var words = ResourceBundle.getBundle("i18n/fas", Locale.forLanguageTag(language));
            assertThat(words.keySet()).contains("fas.desk." + trouble + ".title", "fas.desk." + trouble + ".text");
        }
    }

    private URI leave(String errand) throws Exception {
        URI there = URI.create(location(get("/desk-fas?for=" + errand + "&lang=nl")));
        assertThat(there.toString()).startsWith(fas.issuer());
        return there;
    }

    private HostileFas vouch(URI there, String... roles) {
        var told = Map.of("sub", HostileFas.SUBJECT, "egovNRN", NUMBER.digits(), "roles", List.of(roles));
        return fas.vouchesFor(NUMBER.digits(), there, clock.instant()).telling(told);
    }

    private URI vouched(URI there) {
        vouch(there, OFFICER_HERE);
        return there;
    }

    private URI told(String... roles) throws Exception {
        URI there = leave("enter");
        vouch(there, roles);
        return there;
    }

    private String comeBack(URI there, String... roles) throws Exception {
        vouch(there, roles);
        return location(get(URI.create(answer(there))));
    }

    private static String answer(URI there) {
        String state = HostileFas.query(there.getRawQuery()).getOrDefault("state", "");
        return "/desk-fas/return?state=" + state + "&code="
                + URLEncoder.encode(HostileFas.CODE, StandardCharsets.UTF_8);
    }

    private void assertTrouble(String tag, String answer) throws Exception {
        assertThat(location(get(URI.create(answer)))).isEqualTo("/desk/login?fas=" + tag);
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer =
                pages.perform(request.session(session)).andReturn().getResponse();
        return Objects.requireNonNullElse(answer.getRedirectedUrl(), "status " + answer.getStatus());
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    private SignedInAgent agent() {
        var context = (SecurityContext) Optional.ofNullable(
                        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .orElseThrow();
        return (SignedInAgent) Objects.requireNonNull(
                Objects.requireNonNull(context.getAuthentication()).getPrincipal());
    }

    private void asTheAgent() {
        OfficeFixtures.signIn(agent());
    }

    private static boolean catchDenied(Runnable act) {
        try {
            act.run();
            return false;
        } catch (AccessDeniedException denied) {
            return true;
        }
    }

    private List<String> kinds() {
        return new ArrayList<>(jdbc.sql("select kind from audit_event order by at, id")
                .query(String.class)
                .list());
    }

    private void assertRefusalInTheTrail(String code) {
        assertThat(jdbc.sql("select details from audit_event where kind = 'AgentSignInRefused'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(details -> details.contains(code));
    }
}
