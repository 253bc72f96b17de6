package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import be.lra.ui.DeskTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-09, SEC-14: every command of the page of an office, by every role, in the own office and in another. */
@DatabaseTest
class OfficeReachDatabaseTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(MutableClock.START, DeskTimes.BELGIUM);
    private static final TypedPerson PERSON = new TypedPerson("85073003328", "x@mail.example"); // domain.md 5.4
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> BOTH = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

    /** What may be aimed at: the desk, the agent and the role of an office. */
    record Target(UUID desk, UUID agent, UUID grant) {}

    /** What the page does to a target, and who may. */
    record Command(String name, Set<Role> allowed, BiConsumer<OfficeReachDatabaseTest, Target> act) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Command BLOCK_AGENT =
            new Command("block agent", BOTH, (page, at) -> page.locks.blockAgent(at.agent(), AgentBlockReason.ABSENT));
    private static final Command UNBLOCK_AGENT = new Command(
            "unblock agent", BOTH, (page, at) -> page.locks.unblockAgent(at.agent(), AgentUnblockReason.BACK_AT_WORK));
    private static final Command RESET_PASSWORD =
            new Command("reset password", ADMINISTRATORS, (page, at) -> page.staff.resetPassword(at.agent()));
    private static final Command IDENTIFY =
            new Command("identify", ADMINISTRATORS, (page, at) -> page.staff.identify(at.agent(), PERSON));
    private static final Command GRANT = new Command(
            "grant",
            ADMINISTRATORS,
            (page, at) -> page.roles.grant(at.agent(), new TypedRole(Role.AUDITOR, TODAY, null), ""));
    private static final List<Command> COMMANDS = List.of(
            new Command("rename desk", ADMINISTRATORS, (page, at) -> page.desks.rename(at.desk(), 0, "Accueil")),
            new Command("block desk", BOTH, (page, at) -> page.locks.blockDesk(at.desk(), DeskBlockReason.DESK_CLOSED)),
            new Command(
                    "unblock desk",
                    BOTH,
                    (page, at) -> page.locks.unblockDesk(at.desk(), DeskUnblockReason.DESK_OPENED)),
            BLOCK_AGENT,
            UNBLOCK_AGENT,
            RESET_PASSWORD,
            IDENTIFY,
            GRANT,
            new Command("end", ADMINISTRATORS, (page, at) -> page.roles.end(at.grant(), 0)));

    @Autowired
    DeskAdministration desks;

    @Autowired
    OfficeLocks locks;

    @Autowired
    StaffAdministration staff;

    @Autowired
    RoleAdministration roles;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    private Target own = new Target(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private Target foreign = own;

    @BeforeEach
    void twoOffices() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.openOther(setup);
        UUID desk = UUID.randomUUID();
        setup.furnish(new DeskProfile(desk, OfficeFixtures.OTHER_OFFICE, "Guichet 1"));
        own = new Target(OfficeFixtures.DESK, appoint("merle", OfficeFixtures.CBE_NUMBER), grantOf("merle"));
        foreign = new Target(desk, appoint("loriot", OfficeFixtures.OTHER_CBE_NUMBER), grantOf("loriot"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndCommand")
    void commandReachesTheOwnOfficeOnly(Role role, Command command) {
        signIn(role);
        List<String> before = everything();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> command.act().accept(this, foreign));
        assertThat(everything()).isEqualTo(before);

        if (command.allowed().contains(role)) {
            assertThatCode(() -> command.act().accept(this, own)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> command.act().accept(this, own));
            assertThat(everything()).isEqualTo(before);
        }
    }

    static Stream<Arguments> everyRoleAndCommand() {
        return Arrays.stream(Role.values())
                .flatMap(role -> COMMANDS.stream().map(command -> Arguments.of(role, command)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void onlyAdministratorsAddDesksAndAppoint(Role role) {
        signIn(role);
        List<String> before = everything();
        var typed = new TypedAgent("huppe", "Agent huppe", Language.FR, PERSON, new TypedRole(Role.AGENT, TODAY, null));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desks.add("Guichet 3"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> staff.appoint(typed, ""));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsAddedAndAppointedBelongsToTheOwnOffice() {
        signIn(Role.ADMINISTRATOR);

        desks.add("Guichet 3");
        staff.appoint(
                new TypedAgent("huppe", "Agent huppe", Language.FR, PERSON, new TypedRole(Role.AGENT, TODAY, null)),
                "");

        assertThat(jdbc.sql("select office from desk where name = 'Guichet 3'")
                        .query(String.class)
                        .single())
                .isEqualTo(OfficeFixtures.OFFICE.toString());
        assertThat(jdbc.sql("select cbe_number from role_grant where id = ?")
                        .param(grantOf("huppe").toString())
                        .query(String.class)
                        .single())
                .isEqualTo(OfficeFixtures.CBE_NUMBER);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void administratorOfAnotherOfficeWhoWorksHereIsOutOfReach(Role role) {
        setup.grant(own.agent(), Role.ADMINISTRATOR, OfficeFixtures.OTHER_CBE_NUMBER);
        signIn(role);

        stopped(BLOCK_AGENT);
        stopped(UNBLOCK_AGENT);
        stopped(RESET_PASSWORD);
        stopped(IDENTIFY);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void whoOnceWorkedHereIsOutOfReach(Role role) {
        jdbc.sql("update role_grant set valid_from = :from, valid_until = :until where id = :id")
                .param("from", java.sql.Timestamp.from(MutableClock.START.minus(Duration.ofDays(9))))
                .param("until", java.sql.Timestamp.from(MutableClock.START.minus(Duration.ofDays(2))))
                .param("id", own.grant().toString())
                .update();
        setup.grant(own.agent(), Role.AGENT, OfficeFixtures.OTHER_CBE_NUMBER);
        signIn(role);

        stopped(BLOCK_AGENT);
        stopped(UNBLOCK_AGENT);
        stopped(RESET_PASSWORD);
        stopped(IDENTIFY);
        stopped(GRANT);
    }

    @Test
    void whoWorksInBothOfficesIsBlockedHereButKeepsHisPassword() {
        setup.grant(own.agent(), Role.AGENT, OfficeFixtures.OTHER_CBE_NUMBER);
        signIn(Role.ADMINISTRATOR);

        stopped(RESET_PASSWORD);
        stopped(IDENTIFY);
        assertThatCode(() -> BLOCK_AGENT.act().accept(this, own)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void pageOffersWhatTheServicesAllowAndNothingElse(Role role) {
        signIn(role);

        OfficeOverview overview = administration.overview();

        assertThat(overview.colleagues().stream()
                        .filter(colleague -> colleague.agent().equals(own.agent()))
                        .map(OfficeOverview.Colleague::reach))
                .containsExactly(
                        new OfficeOverview.Reach(true, role == Role.ADMINISTRATOR, role == Role.ADMINISTRATOR));
        assertThat(overview.colleagues())
                .noneMatch(colleague -> colleague.agent().equals(foreign.agent()));
        assertThat(overview.desks()).noneMatch(desk -> desk.id().equals(foreign.desk()));
    }

    private void stopped(Command command) {
        List<String> before = everything();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> command.act().accept(this, own));
        assertThat(everything()).isEqualTo(before);
    }

    private void signIn(Role role) {
        UUID geai = OfficeFixtures.appoint(setup, "geai", role);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", role));
    }

    private UUID appoint(String userName, String cbeNumber) {
        UUID agent = UUID.randomUUID();
        setup.appoint(new NewAgent(agent, userName, OfficeFixtures.PASSWORD, "Agent " + userName, Language.FR));
        setup.grant(agent, Role.AGENT, cbeNumber);
        return agent;
    }

    private UUID grantOf(String userName) {
        return UUID.fromString(
                jdbc.sql("select g.id from role_grant g join agent a on a.id = g.agent where a.user_name = ?")
                        .param(userName)
                        .query(String.class)
                        .single());
    }

    /** Every row that a command could change, and the length of the trail. */
    private List<String> everything() {
        return Stream.of(
                        "select concat_ws('|', id, version, office, name, blocked) from desk order by id",
                        "select concat_ws('|', id, version, password_hash, blocked, person_key, email) from agent"
                                + " order by id",
                        "select concat_ws('|', id, version, agent, role, cbe_number, valid_from, valid_until)"
                                + " from role_grant order by id",
                        "select count(*) from audit_event")
                .flatMap(query -> jdbc.sql(query).query(String.class).list().stream())
                .map(row -> String.valueOf(row))
                .toList();
    }
}
