package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.office.OfficeOverview.Colleague;
import be.lra.ui.DeskTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-06, SEC-09: how somebody becomes an agent of an office, and gets in again. */
@DatabaseTest
class StaffAdministrationDatabaseTest {

    private static final String NUMBER = "85.07.30-033.28"; // domain.md 5.4
    private static final String OTHER_NUMBER = "75060898009"; // domain.md 5.4
    private static final String EMAIL = "huppe@mail.example";
    private static final LocalDate TODAY = LocalDate.ofInstant(MutableClock.START, DeskTimes.BELGIUM);

    @Autowired
    StaffAdministration staff;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    AgentDirectory directory;

    @Autowired
    AgentSignIn door;

    @Autowired
    Workplaces workplaces;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        UUID geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", Role.ADMINISTRATOR));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void appointedAgentSignsInAsANewcomerWhoMayDoNothingYet() {
        InitialPassword password = appointed(typed("Huppe", NUMBER));

        SignedInAgent newcomer = signedIn("huppe", password.clearText());

        assertThat(newcomer.isNewcomer()).isTrue();
        assertThat(newcomer.roles()).isEmpty();
        assertThat(newcomer.desk()).isNull();
        OfficeFixtures.signIn(newcomer);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(directory::current);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> workplaces.take(
                        newcomer, workplaces.of(newcomer.agentId()).getFirst()));
    }

    @Test
    void appointingStandsInTheTrailWithoutNameNumberOrPassword() {
        InitialPassword password = appointed(typed("huppe", NUMBER));

        String agent = colleague("huppe").agent().toString();
        assertThat(trail())
                .containsExactly(
                        "AgentAppointed {\"agent\":\"" + agent + "\"}",
                        "AgentIdentified {\"agent\":\"" + agent + "\"}",
                        "RoleGranted {\"agent\":\"" + agent + "\",\"role\":\"AGENT\"}");
        assertThat(trail().toString()).doesNotContain("huppe", "85073003328", password.clearText());
    }

    @Test
    void appointedAgentIsKnownByNumberAndAddress() {
        appointed(typed("huppe", NUMBER));

        UUID huppe = colleague("huppe").agent();
        assertThat(directory.isNumberOf(huppe, new Ssin("85073003328"))).isTrue();
        assertThat(directory.isEmailOf(huppe, new EmailAddress(EMAIL))).isTrue();
        assertThat(colleague("huppe").state().identified()).isTrue();
        assertThat(colleague("geai").state().identified()).isFalse();
    }

    @Test
    void roleThatBeginsLaterLetsNobodyInBefore() {
        var later = new TypedRole(Role.AGENT, TODAY.plusDays(2), null);
        InitialPassword password =
                appointed(new TypedAgent("huppe", "Agent huppe", Language.NL, new TypedPerson(NUMBER, EMAIL), later));

        assertThat(door.signIn("huppe", password.clearText(), "192.0.2.7")).isEqualTo(new SignInOutcome.Refused());

        clock.advance(Duration.ofDays(2));
        assertThat(signedIn("huppe", password.clearText()).isNewcomer()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Été, Agent x, FR, 85073003328, x@mail.example, NO_USER_NAME",
        "geai, Agent x, FR, 85073003328, x@mail.example, USER_NAME_TAKEN",
        "x1, ' ', FR, 85073003328, x@mail.example, NO_PSEUDONYM",
        "x1, Agent geai, FR, 85073003328, x@mail.example, PSEUDONYM_TAKEN",
        "x1, Agent x, , 85073003328, x@mail.example, NO_LANGUAGE",
        "x1, Agent x, FR, 85073003329, x@mail.example, NO_NUMBER",
        "x1, Agent x, FR, 90020199704, x@mail.example, NUMBER_TAKEN",
        "x1, Agent x, FR, 85073003328, nobody, NO_EMAIL"
    })
    void eachRefusalIsNamedAndNobodyIsAppointed(
            String userName,
            String pseudonym,
            @Nullable Language language,
            String number,
            String email,
            StaffProblem problem) {
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.SUPERVISOR);
        setup.identify(pic, new AgentPerson(new Ssin("90020199704"), new EmailAddress("pic@mail.example")));
        var typed = new TypedAgent(userName, pseudonym, language, new TypedPerson(number, email), fromToday());

        assertThat(staff.appoint(typed, "")).isEqualTo(new AppointOutcome.Invalid(EnumSet.of(problem)));
        assertThat(administration.overview().colleagues()).hasSize(2);
        assertThat(trail()).isEmpty();
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        var typed = new TypedAgent("", "", null, new TypedPerson("", ""), new TypedRole(null, null, null));

        assertThat(staff.appoint(typed, ""))
                .isEqualTo(new AppointOutcome.Invalid(EnumSet.of(
                        StaffProblem.NO_USER_NAME,
                        StaffProblem.NO_PSEUDONYM,
                        StaffProblem.NO_LANGUAGE,
                        StaffProblem.NO_NUMBER,
                        StaffProblem.NO_EMAIL,
                        StaffProblem.NO_ROLE,
                        StaffProblem.NO_BEGINNING)));
    }

    @Test
    void numberOfSomebodyElsewhereOrWhoLeftIsFree() {
        UUID pic = UUID.randomUUID();
        setup.appoint(new NewAgent(pic, "pic", OfficeFixtures.PASSWORD, "Agent pic", Language.FR));
        setup.identify(pic, new AgentPerson(new Ssin("85073003328"), new EmailAddress("pic@mail.example")));
        setup.grant(pic, Role.AGENT, OfficeFixtures.OTHER_CBE_NUMBER);
        setup.grant(pic, Role.AGENT, OfficeFixtures.CBE_NUMBER, past());

        assertThat(staff.appoint(typed("huppe", NUMBER), "")).isInstanceOf(AppointOutcome.Appointed.class);
    }

    @Test
    void ofTwoWhoTakeOneNameAtOnceOneIsTold() throws Exception {
        var start = new CyclicBarrier(2);
        var context = SecurityContextHolder.getContext();
        List<Callable<AppointOutcome>> both = List.of(NUMBER, OTHER_NUMBER).stream()
                .<Callable<AppointOutcome>>map(number -> () -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    return staff.appoint(typed("huppe", number), "");
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<AppointOutcome> outcomes = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(AppointOutcome.Appointed.class)
                    .contains(new AppointOutcome.Invalid(
                            EnumSet.of(StaffProblem.USER_NAME_TAKEN, StaffProblem.PSEUDONYM_TAKEN)));
        }
    }

    @Test
    void resetStopsWorkUnderWayAndTheOldPassword() {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        SignedInAgent atWork = OfficeFixtures.atDesk(merle, "merle", Role.AGENT);
        assertThat(directory.mayStillWork(atWork)).isTrue();

        InitialPassword password = staff.resetPassword(merle);

        assertThat(directory.mayStillWork(atWork)).isFalse();
        assertThat(door.signIn("merle", OfficeFixtures.PASSWORD, "192.0.2.7")).isEqualTo(new SignInOutcome.Refused());
        assertThat(signedIn("merle", password.clearText()).isNewcomer()).isTrue();
        assertThat(password.until()).isEqualTo(MutableClock.START.plus(Duration.ofDays(7)));
        assertThat(trail()).contains("AgentPasswordReset {\"agent\":\"" + merle + "\"}");
    }

    @Test
    void secondResetStopsWhoeverCameInByTheFirst() {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        SignedInAgent first = signedIn("merle", staff.resetPassword(merle).clearText());
        assertThat(directory.mayStillWork(first)).isTrue();
        clock.advance(Duration.ofMinutes(1));

        staff.resetPassword(merle);

        assertThat(directory.mayStillWork(first)).isFalse();
    }

    @Test
    void colleagueIsIdentifiedAnewAndKeepsHisOwnNumber() {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);

        assertThat(staff.identify(merle, new TypedPerson(NUMBER, EMAIL))).isEqualTo(new StaffOutcome.Saved());
        assertThat(staff.identify(merle, new TypedPerson(NUMBER, "new@mail.example")))
                .isEqualTo(new StaffOutcome.Saved());

        assertThat(directory.isEmailOf(merle, new EmailAddress("new@mail.example")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "85073003329, x@mail.example, NO_NUMBER",
        "85073003328, x, NO_EMAIL",
        "90020199704, x@mail.example, NUMBER_TAKEN"
    })
    void wrongPersonIsNamedAndNothingIsSaved(String number, String email, StaffProblem problem) {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.SUPERVISOR);
        setup.identify(pic, new AgentPerson(new Ssin("90020199704"), new EmailAddress("pic@mail.example")));

        assertThat(staff.identify(merle, new TypedPerson(number, email)))
                .isEqualTo(new StaffOutcome.Invalid(EnumSet.of(problem)));
        assertThat(colleague("merle").state().identified()).isFalse();
        assertThat(trail()).isEmpty();
    }

    @Test
    void anotherNumberEndsWorkUnderWayAndAnotherAddressDoesNot() {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        staff.identify(merle, new TypedPerson(NUMBER, EMAIL));
        jdbc.sql("insert into agent_session (id, version, agent, begun_at) values (?, 0, ?, ?)")
                .params(UUID.randomUUID(), merle, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();

        staff.identify(merle, new TypedPerson(NUMBER, "new@mail.example"));
        assertThat(openSessions(merle)).isOne();

        staff.identify(merle, new TypedPerson(OTHER_NUMBER, EMAIL));
        assertThat(openSessions(merle)).isZero();
    }

    @Test
    void firstRoleThatIsNarrowedLeavesTheLinesOfALaterOne() {
        var look = new Permit(EnumSet.of(DataAction.READ), EnumSet.noneOf(DataKind.class));
        var narrow = new TypedRole(Role.AGENT, TODAY, null, new RoleLimits(OfficeFixtures.DESK, look));

        appointed(new TypedAgent("huppe", "Agent huppe", Language.NL, new TypedPerson(NUMBER, EMAIL), narrow));

        assertThat(jdbc.sql("select kind from audit_event order by at, id")
                        .query(String.class)
                        .list())
                .containsExactly("AgentAppointed", "AgentIdentified", "RoleGranted", "RoleLimited", "RoleTiedToDesk");
    }

    private int openSessions(UUID agent) {
        return jdbc.sql("select count(*) from agent_session where agent = ?")
                .param(agent)
                .query(Integer.class)
                .single();
    }

    private static TypedAgent typed(String userName, String number) {
        return new TypedAgent(userName, "Agent huppe", Language.NL, new TypedPerson(number, EMAIL), fromToday());
    }

    private static TypedRole fromToday() {
        return new TypedRole(Role.AGENT, TODAY, null);
    }

    private static Validity past() {
        return new Validity(MutableClock.START.minus(Duration.ofDays(9)), MutableClock.START.minus(Duration.ofDays(2)));
    }

    private InitialPassword appointed(TypedAgent typed) {
        AppointOutcome outcome = staff.appoint(typed, "");
        assertThat(outcome).isInstanceOf(AppointOutcome.Appointed.class);
        return ((AppointOutcome.Appointed) outcome).password();
    }

    private SignedInAgent signedIn(String userName, String password) {
        SignInOutcome outcome = door.signIn(userName, password, "192.0.2.7");
        assertThat(outcome).isInstanceOf(SignInOutcome.SignedIn.class);
        return ((SignInOutcome.SignedIn) outcome).agent();
    }

    private Colleague colleague(String userName) {
        return administration.overview().colleagues().stream()
                .filter(colleague -> colleague.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> trail() {
        return jdbc.sql(
                        "select concat(kind, ' ', details) from audit_event where kind not like 'AgentSign%' order by at, id")
                .query(String.class)
                .list();
    }
}
