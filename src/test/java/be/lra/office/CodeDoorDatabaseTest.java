package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.PhoneApp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-03, SEC-13: after the password, the code of an app; oathtool is the app. */
@DatabaseTest
class CodeDoorDatabaseTest {

    @Autowired
    AgentSignIn door;

    @Autowired
    CodeDoor codes;

    @Autowired
    AgentDirectory directory;

    @Autowired
    Workplaces workplaces;

    @Autowired
    StaffAdministration staff;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID merle = UUID.randomUUID();

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoKnowsThePasswordAloneMayDoNothing() {
        SignedInAgent waiting = password("merle");

        OfficeFixtures.signIn(waiting);

        assertThat(waiting.roles()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(directory::current);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> workplaces.take(waiting, workplaces.of(merle).getFirst()));
    }

    @Test
    void codeOfTheAppLetsTheAgentIn() {
        password("merle");

        AgentCodeOutcome outcome = codes.enter(now("merle"));

        assertThat(outcome).isInstanceOfSatisfying(AgentCodeOutcome.Accepted.class, accepted -> {
            assertThat(accepted.agent().roles()).containsExactly(Role.AGENT);
            assertThat(accepted.agent().isInside()).isTrue();
            assertThat(directory.mayStillWork(accepted.agent())).isTrue();
        });
        assertThat(trail()).endsWith("AgentPasswordAccepted {}", "AgentSignedIn {}");
    }

    @Test
    void codeWithSpacesIsRead() {
        password("merle");
        String code = now("merle");

        assertThat(codes.enter(" " + code.substring(0, 3) + " " + code.substring(3) + " "))
                .isInstanceOf(AgentCodeOutcome.Accepted.class);
    }

    @Test
    void codesOfTheStepsBesideAreAcceptedAndNoOthers() {
        password("merle");
        assertThat(codes.enter(AgentPhones.code("merle", clock.instant().minusSeconds(60))))
                .isEqualTo(new AgentCodeOutcome.Wrong());
        assertThat(codes.enter(AgentPhones.code("merle", clock.instant().plusSeconds(60))))
                .isEqualTo(new AgentCodeOutcome.Wrong());

        assertThat(codes.enter(AgentPhones.code("merle", clock.instant().minusSeconds(30))))
                .isInstanceOf(AgentCodeOutcome.Accepted.class);
        password("merle");
        assertThat(codes.enter(AgentPhones.code("merle", clock.instant().plusSeconds(30))))
                .isInstanceOf(AgentCodeOutcome.Accepted.class);
    }

    @Test
    void codeOpensOnceAndNoEarlierOneAfterIt() {
        password("merle");
        codes.enter(now("merle"));
        password("merle");

        assertThat(codes.enter(now("merle"))).isEqualTo(new AgentCodeOutcome.Used());
        assertThat(codes.enter(AgentPhones.code("merle", clock.instant().minusSeconds(30))))
                .isEqualTo(new AgentCodeOutcome.Used());
        assertThat(trail()).endsWith("AgentCodeRefused {\"reasonCode\":\"used-code\"}");
    }

    @Test
    void whatIsNoCodeCostsNoAttempt() {
        password("merle");

        for (int attempt = 0; attempt < 9; attempt++) {
            assertThat(codes.enter("12345")).isEqualTo(new AgentCodeOutcome.NotACode());
        }

        assertThat(codes.enter(now("merle"))).isInstanceOf(AgentCodeOutcome.Accepted.class);
    }

    @Test
    void sixthWrongCodeWaitsAndTheRightOneToo() {
        password("merle");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(codes.enter(wrong("merle"))).isEqualTo(new AgentCodeOutcome.Wrong());
        }

        var wait = new AgentCodeOutcome.TooMany(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(codes.enter(now("merle"))).isEqualTo(wait);
        assertThat(codes.enter(now("merle"))).isEqualTo(wait);
        clock.advance(Duration.ofSeconds(61));
        assertThat(codes.enter(now("merle"))).isInstanceOf(AgentCodeOutcome.Accepted.class);
    }

    @Test
    void agentWithoutAnAppConnectsOneByItsFirstCode() {
        forgetApp();
        password("merle");
        AgentAppOffer offer = codes.offer().orElseThrow();
        String secret = String.join(" ", offer.groups());

        assertThat(codes.enter(now("merle"))).as("of the phone that was lost").isEqualTo(new AgentCodeOutcome.Wrong());
        assertThat(codes.enter(PhoneApp.code(secret, clock.instant()))).isInstanceOf(AgentCodeOutcome.Accepted.class);

        assertThat(trail()).contains("AgentAppConnected {}").asString().doesNotContain(secret);
        password("merle");
        assertThat(codes.offer()).isEmpty();
        assertThat(jdbc.sql("select secret_sealed from agent_app")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.replace(" ", ""));
    }

    @Test
    void secretThatWasShownAndNeverProvenIsReplacedAtTheNextSignIn() {
        forgetApp();
        password("merle");
        String first = String.join("", codes.offer().orElseThrow().groups());
        password("merle");

        assertThat(String.join("", codes.offer().orElseThrow().groups())).isNotEqualTo(first);
        assertThat(codes.enter(PhoneApp.code(first, clock.instant()))).isEqualTo(new AgentCodeOutcome.Wrong());
    }

    @Test
    void administratorForgetsAnAppAndEndsTheWorkUnderWay() {
        SignedInAgent agent = inside("merle");
        administrator();
        assertThat(hasApp()).isTrue();

        staff.resetApp(merle);

        assertThat(hasApp()).isFalse();
        assertThat(directory.mayStillWork(agent)).isFalse();
        assertThat(trail()).endsWith("AgentAppReset {\"agent\":\"" + merle + "\"}");
        password("merle");
        assertThat(codes.offer()).isPresent();
    }

    @Test
    void nobodyForgetsHisOwnAppOrThatOfAnotherOffice() {
        OfficeProfile other = OfficeFixtures.openOther(setup);
        setup.grant(merle, Role.AGENT, other.cbeNumber());
        UUID geai = administrator();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> staff.resetApp(geai));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> staff.resetApp(merle));
    }

    @Test
    void newerSignInEndsTheOlderSession() {
        SignedInAgent older = inside("merle");
        clock.advance(Duration.ofMinutes(1));

        SignedInAgent newer = inside("merle");

        assertThat(directory.mayStillWork(older)).isFalse();
        assertThat(directory.endOf(older)).isEqualTo(DeskEnd.ELSEWHERE);
        assertThat(directory.mayStillWork(newer)).isTrue();
    }

    @Test
    void sessionEndsAfterEightHoursHoweverBusy() {
        SignedInAgent agent = inside("merle");
        clock.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(directory.mayStillWork(agent)).isTrue();

        clock.advance(Duration.ofSeconds(1));

        assertThat(directory.mayStillWork(agent)).isFalse();
        assertThat(directory.endOf(agent)).isEqualTo(DeskEnd.TOO_LONG);
    }

    @Test
    void signingOutEndsTheSession() {
        SignedInAgent agent = inside("merle");

        door.signOut(agent);

        assertThat(directory.mayStillWork(agent)).isFalse();
        assertThat(directory.endOf(agent)).isEqualTo(DeskEnd.NOT_ENTITLED);
    }

    @Test
    void blockedAgentTypesNoCode() {
        password("merle");
        jdbc.sql("update agent set blocked = true where user_name = 'merle'").update();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> codes.enter(now("merle")));
    }

    @Test
    void whoIsInsideTypesNoCodeHere() {
        inside("merle");
        clock.advance(Duration.ofMinutes(1));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> codes.enter(now("merle")));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(codes::offer);
    }

    private SignedInAgent password(String userName) {
        SignInOutcome outcome = door.signIn(userName, OfficeFixtures.PASSWORD, "192.0.2.7");
        assertThat(outcome).isInstanceOf(SignInOutcome.SignedIn.class);
        SignedInAgent waiting = ((SignInOutcome.SignedIn) outcome).agent();
        OfficeFixtures.signIn(waiting);
        return waiting;
    }

    private SignedInAgent inside(String userName) {
        return AgentPhones.letIn(codes, password(userName), clock.instant());
    }

    private String now(String userName) {
        return AgentPhones.code(userName, clock.instant());
    }

    private String wrong(String userName) {
        return "%06d".formatted((Integer.parseInt(now(userName)) + 500_000) % 1_000_000);
    }

    private void forgetApp() {
        jdbc.sql("delete from agent_app").update();
    }

    private UUID administrator() {
        UUID geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", Role.ADMINISTRATOR));
        return geai;
    }

    private boolean hasApp() {
        return administration.overview().colleagues().stream()
                .filter(colleague -> colleague.agent().equals(merle))
                .findFirst()
                .orElseThrow()
                .state()
                .app();
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select concat(kind, ' ', details) from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
