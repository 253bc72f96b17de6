package be.lra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.office.AgentBlockReason;
import be.lra.office.AgentPhones;
import be.lra.office.CodeDoor;
import be.lra.office.DeskBlockReason;
import be.lra.office.LastInput;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeLocks;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.office.RoleAdministration;
import be.lra.office.SignedInAgent;
import be.lra.office.StaffAdministration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** SEC-12, SEC-13, SEC-14: each face has its own door. */
@DatabaseTest
class SecurityChainsDatabaseTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter chains;

    @Autowired
    CodeDoor codes;

    @Autowired
    OfficeSetup setup;

    @Autowired
    OfficeLocks locks;

    @Autowired
    StaffAdministration staff;

    @Autowired
    RoleAdministration roles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "pic", Role.AUDITOR);
    }

    @Test
    void deskLeadsStrangersToItsSignIn() throws Exception {
        MockHttpServletResponse answer = ask(get("/desk/audit"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/desk/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/desk/login"})
    void pagesTellBrowsersWhereToReportWhatTheirPolicyKeepsAway(String page) throws Exception {
        MockHttpServletResponse answer = ask(get(page));

        assertThat(answer.getHeader("Content-Security-Policy")).endsWith("; report-uri /policy-reports");
    }

    @Test
    void wrongPasswordAndUnknownNameAreAnsweredAlike() throws Exception {
        MockHttpServletResponse wrong = ask(signIn("pic", "wrong"));
        MockHttpServletResponse unknown = ask(signIn("nobody", "wrong"));

        assertThat(wrong.getRedirectedUrl()).isEqualTo("/desk/login?error");
        assertThat(unknown.getRedirectedUrl()).isEqualTo(wrong.getRedirectedUrl());
        assertThat(unknown.getStatus()).isEqualTo(wrong.getStatus());
    }

    @Test
    void rightPasswordOpensTheDesk() throws Exception {
        MockHttpServletResponse answer = ask(signIn("pic", OfficeFixtures.PASSWORD));

        assertThat(answer.getRedirectedUrl()).endsWith("/desk/home");
    }

    @Test
    void signInWithoutTokenAgainstForgeryIsRefused() throws Exception {
        var request = post("/desk/login").param("username", "pic").param("password", OfficeFixtures.PASSWORD);

        assertThat(ask(request).getRedirectedUrl()).isNotEqualTo("/desk/home");
    }

    @Test
    void deskSessionDoesNotOpenTheCitizensPages() throws Exception {
        MockHttpSession session = signedIn();

        assertThat(ask(get("/keys").session(session)).getStatus()).isEqualTo(403);
    }

    @Test
    void blockedAgentIsAStrangerAtTheNextRequest() throws Exception {
        MockHttpSession session = signedIn();
        jdbc.sql("update agent set blocked = true").update();

        assertThat(ask(get("/desk/audit").session(session)).getRedirectedUrl()).isEqualTo("/desk/login?ended");
    }

    @Test
    void blockByASupervisorHoldsFromTheNextClick() throws Exception {
        MockHttpSession session = signedIn();
        assertThat(ask(get("/desk/audit").session(session)).getRedirectedUrl()).isNull();
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.SUPERVISOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(merle, "merle", Role.SUPERVISOR));
        UUID pic = UUID.nameUUIDFromBytes("pic".getBytes(StandardCharsets.UTF_8));
        locks.blockAgent(pic, AgentBlockReason.MISUSE_SUSPECTED);
        SecurityContextHolder.clearContext();

        assertThat(ask(get("/desk/audit").session(session)).getRedirectedUrl()).isEqualTo("/desk/login?ended");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void closedDeskSeatsNobodyFromTheNextClick() throws Exception {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        MockHttpSession session = seated(OfficeFixtures.atDesk(merle, "merle", Role.AGENT));
        assertThat(ask(get("/desk/search").session(session)).getRedirectedUrl()).isNull();
        administrator();
        locks.blockDesk(OfficeFixtures.DESK, DeskBlockReason.DESK_CLOSED);
        SecurityContextHolder.clearContext();

        assertThat(ask(get("/desk/search").session(session)).getRedirectedUrl()).isEqualTo("/desk/login?ended");
    }

    @Test
    void endedRoleAndReplacedPasswordHoldFromTheNextClick() throws Exception {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        MockHttpSession ofMerle = seated(OfficeFixtures.atDesk(merle, "merle", Role.AGENT));
        MockHttpSession ofPic = signedIn();
        UUID pic = UUID.nameUUIDFromBytes("pic".getBytes(StandardCharsets.UTF_8));
        assertThat(ask(get("/desk/search").session(ofMerle)).getRedirectedUrl()).isNull();
        assertThat(ask(get("/desk/audit").session(ofPic)).getRedirectedUrl()).isNull();
        administrator();
        staff.resetPassword(merle);
        roles.end(
                UUID.fromString(jdbc.sql("select id from role_grant where agent = ?")
                        .param(pic.toString())
                        .query(String.class)
                        .single()),
                0);
        SecurityContextHolder.clearContext();

        assertThat(ask(get("/desk/search").session(ofMerle)).getRedirectedUrl()).isEqualTo("/desk/login?ended");
        assertThat(ask(get("/desk/audit").session(ofPic)).getRedirectedUrl()).isEqualTo("/desk/login?ended");
    }

    /** A session as the choice of a desk leaves it. */
    private static MockHttpSession seated(SignedInAgent agent) {
        var session = new MockHttpSession();
        OfficeFixtures.signIn(agent);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        SecurityContextHolder.clearContext();
        return session;
    }

    private void administrator() {
        UUID geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", Role.ADMINISTRATOR));
    }

    /** What an open screen asks by itself is refused like a click, and the screen says why. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update agent set blocked = true",
                "update role_grant set valid_until = valid_from",
                "update desk set blocked = true",
                "update office set blocked = true",
                "update role_grant set actions = 'READ'",
                "update role_grant set data_kinds = ''",
                "update role_grant set desk = '019a0000-0000-7000-8000-000000000012'",
                "delete from agent_session"
            })
    void whatEndsAnAccessEndsAnOpenScreenAtItsNextRequest(String end) throws Exception {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        MockHttpSession session =
                end.contains("session") ? signedIn() : seated(OfficeFixtures.atDesk(merle, "merle", Role.AGENT));
        ask(poll(session));
        boolean before = session.isInvalid();
        jdbc.sql(end).update();

        MockHttpServletResponse answer = ask(poll(session));

        assertThat(before).isFalse();
        assertThat(answer.getContentAsString()).contains("\"url\":\"/desk/login?ended\"");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void newerSignInClosesTheOlderScreenWhichSaysWhy() throws Exception {
        MockHttpSession older = signedIn();
        clock.advance(Duration.ofMinutes(1));
        signedIn();

        ask(get("/desk-news").session(older));
        MockHttpServletResponse screen = ask(poll(older));

        assertThat(screen.getContentAsString()).contains("\"url\":\"/desk/login?elsewhere\"");
        assertThat(older.isInvalid()).isTrue();
    }

    @Test
    void sessionOfEightHoursIsOverAndSaysSo() throws Exception {
        MockHttpSession session = signedIn();
        for (int hours = 0; hours < 8; hours++) {
            clock.advance(Duration.ofHours(1));
            LastInput.note(session, clock.instant());
        }

        assertThat(ask(get("/desk/audit").session(session)).getRedirectedUrl()).isEqualTo("/desk/login?long");
    }

    @Test
    void deskThatNobodyTouchesIsLeftHoweverOftenTheScreenAsks() throws Exception {
        MockHttpSession session = signedIn();
        ask(poll(session));
        for (int minutes = 0; minutes < 9; minutes++) {
            clock.advance(Duration.ofMinutes(1));
            ask(poll(session));
        }
        boolean before = agentOf(session).isLocked();
        clock.advance(Duration.ofMinutes(1));

        MockHttpServletResponse answer = ask(poll(session));

        assertThat(before).isFalse();
        assertThat(agentOf(session).isLocked()).isTrue();
        assertThat(agentOf(session).roles()).isEmpty();
        assertThat(answer.getContentAsString()).contains("\"appError\"", "\"url\":\"/desk/locked\"");
    }

    @Test
    void pageOfADeskThatWasLeftLeadsToTheLockOnce() throws Exception {
        MockHttpSession session = signedIn();
        ask(get("/desk/audit").session(session));
        clock.advance(Duration.ofMinutes(10));

        assertThat(ask(get("/desk/audit").session(session)).getRedirectedUrl()).isEqualTo("/desk/locked");
        ask(get("/desk/locked").session(session));
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'DeskLocked'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void lockedScreenOfABlockedAgentIsClosed() throws Exception {
        MockHttpSession session = signedIn();
        ask(poll(session));
        clock.advance(Duration.ofMinutes(10));
        ask(poll(session));
        jdbc.sql("update agent set blocked = true").update();

        assertThat(ask(get("/desk/locked").session(session)).getRedirectedUrl()).isEqualTo("/desk/login?ended");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoHasNotTypedTheCodeIsSignedOutInstead() throws Exception {
        MockHttpSession session = behindThePassword();
        ask(poll(session));
        clock.advance(Duration.ofMinutes(10));

        assertThat(ask(get("/desk/code").session(session)).getRedirectedUrl()).isEqualTo("/desk/login?idle");
        assertThat(session.isInvalid()).isTrue();
    }

    private static SignedInAgent agentOf(MockHttpSession session) {
        var context = (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return (SignedInAgent) Objects.requireNonNull(
                Objects.requireNonNull(context.getAuthentication()).getPrincipal());
    }

    /** Else the screen would be sent away without a word of why. */
    @Test
    void lineForNewsLeavesTheEndOfALeftDeskToItsScreen() throws Exception {
        MockHttpSession session = signedIn();
        ask(poll(session));
        clock.advance(Duration.ofMinutes(10));

        ask(get("/desk-news").session(session));
        boolean afterTheLine = agentOf(session).isLocked();
        ask(poll(session));

        assertThat(afterTheLine).isFalse();
        assertThat(agentOf(session).isLocked()).isTrue();
    }

    /** The line ends in a second dispatch of its request, which nobody has to be signed in for. */
    @Test
    void lineForNewsEndsAfterItsAgentSignedOut() throws Exception {
        assertThat(letThrough(DispatcherType.REQUEST)).isFalse();
        assertThat(letThrough(DispatcherType.ASYNC)).isTrue();
    }

    private boolean letThrough(DispatcherType dispatch) throws Exception {
        var request = new MockHttpServletRequest("GET", "/desk-news");
        request.setDispatcherType(dispatch);
        var behindTheDoor = new MockFilterChain();
        chains.doFilter(request, new MockHttpServletResponse(), behindTheDoor);
        return behindTheDoor.getRequest() != null;
    }

    @Test
    void deskThatIsTouchedStaysOpen() throws Exception {
        MockHttpSession session = signedIn();
        ask(poll(session));
        clock.advance(Duration.ofMinutes(9));
        LastInput.note(session, clock.instant());
        clock.advance(Duration.ofMinutes(9));

        ask(poll(session));

        assertThat(agentOf(session).isLocked()).isFalse();
    }

    /** What an open screen asks every second. */
    private static RequestBuilder poll(MockHttpSession session) {
        return post("/desk/").param("v-r", "uidl").session(session);
    }

    @Test
    void citizensPostNeedsATokenAgainstForgery() throws Exception {
        assertThat(ask(post("/sign-in/with/email")).getStatus()).isEqualTo(403);
    }

    @Test
    void citizensPagesForbidInlineScriptsAndFrames() throws Exception {
        MockHttpServletResponse answer = ask(get("/no-such-page"));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void answersOverHttpsAskForHttpsForAYear() throws Exception {
        assertThat(ask(get("/no-such-page").secure(true)).getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000", "includeSubDomains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/assets/citizen/mark.svg", "/assets/desk/mark.svg"})
    void iconsAreForEverybodyAndKeptByBrowsers(String icon) throws Exception {
        MockHttpServletResponse answer = ask(get(icon));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("image/");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=604800");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void healthIsOpenAndEverythingElseOfTheActuatorIsNot() throws Exception {
        assertThat(ask(get("/actuator/health")).getStatus()).isNotIn(401, 403, 302);
        assertThat(ask(get("/actuator/env")).getStatus()).isEqualTo(403);
        assertThat(ask(get("/actuator")).getStatus()).isEqualTo(403);
    }

    @Test
    void bridgeNeedsNoTokenAndGetsNoSession() throws Exception {
        var result = browser.perform(post("/bridge/v2/nothing")).andReturn();

        assertThat(result.getResponse().getStatus()).isNotIn(302, 403);
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static RequestBuilder signIn(String userName, String password) {
        return post("/desk/login")
                .param("username", userName)
                .param("password", password)
                .with(csrf());
    }

    /** Through both halves of the door. */
    private MockHttpSession signedIn() throws Exception {
        MockHttpSession session = behindThePassword();
        var context = (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        var waiting = (SignedInAgent)
                Objects.requireNonNull(context.getAuthentication()).getPrincipal();
        AgentPhones.letIn(codes, Objects.requireNonNull(waiting), clock.instant());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        SecurityContextHolder.clearContext();
        return session;
    }

    private MockHttpSession behindThePassword() throws Exception {
        var session = browser.perform(signIn("pic", OfficeFixtures.PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) Objects.requireNonNull(session);
    }
}
