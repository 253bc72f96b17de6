package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.office.ProposalBoard.Line;
import be.lra.ui.DeskTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-09: two administrators give a role or let it go further; one alone ends or narrows it. */
@DatabaseTest
class RoleProposalsDatabaseTest {

    private static final String WHY = "Nouvelle collègue";
    private static final RoleLimits LOOK =
            new RoleLimits(null, new Permit(EnumSet.of(DataAction.READ), EnumSet.noneOf(DataKind.class)));

    @Autowired
    RoleAdministration roles;

    @Autowired
    StaffAdministration staff;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    Proposals proposals;

    @Autowired
    AgentDirectory directory;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID geai = UUID.randomUUID();
    private UUID pic = UUID.randomUUID();
    private UUID merle = UUID.randomUUID();

    @BeforeEach
    void twoAdministrators() {
        OfficeFixtures.furnish(setup, jdbc);
        geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        pic = OfficeFixtures.appoint(setup, "pic", Role.ADMINISTRATOR);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        jdbc.sql("delete from audit_event").update();
        signIn(geai, "geai");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void roleHoldsOnlyAfterAnotherAdministratorApprovedIt() {
        assertThat(roles.grant(merle, fromToday(Role.SUPERVISOR), WHY)).isInstanceOf(StaffOutcome.Proposed.class);
        assertThat(isSupervisor()).isFalse();

        UUID proposal = waiting().id();
        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        signIn(pic, "pic");
        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.DONE);

        assertThat(isSupervisor()).isTrue();
        assertThat(kinds()).containsExactly("ChangeProposed", "RoleGranted", "ChangeApproved");
        assertThat(jdbc.sql("select agent from audit_event where kind = 'RoleGranted'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(pic);
    }

    @Test
    void proposalSaysWhoWhatAndFromWhen() {
        roles.grant(merle, fromToday(Role.SUPERVISOR), WHY);

        assertThat(waiting().reason()).isEqualTo(WHY);
        assertThat(waiting().differences())
                .contains(
                        new FieldDifference("ROLE_HOLDER", "", "Agent merle"),
                        new FieldDifference("ROLE_NAME", "", "SUPERVISOR"),
                        new FieldDifference("ROLE_FROM", "", "17.11.2026"));
    }

    @Test
    void withoutAReasonNothingIsProposed() {
        assertThat(roles.grant(merle, fromToday(Role.SUPERVISOR), " ")).isEqualTo(new StaffOutcome.ReasonMissing());
        assertThat(roles.grant(merle, fromToday(Role.SUPERVISOR), "x".repeat(301)))
                .isEqualTo(new StaffOutcome.ReasonMissing());

        assertThat(proposals.board().waiting()).isEmpty();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void roleIsNarrowedAtOnceAndWidenedByTwo() {
        assertThat(limit(LOOK, "")).isEqualTo(new StaffOutcome.Saved());
        assertThat(held().limits()).isEqualTo(LOOK);

        assertThat(limit(RoleLimits.NONE, "")).isEqualTo(new StaffOutcome.ReasonMissing());
        assertThat(limit(RoleLimits.NONE, WHY)).isInstanceOf(StaffOutcome.Proposed.class);
        assertThat(held().limits()).isEqualTo(LOOK);
        signIn(pic, "pic");
        assertThat(proposals.approve(waiting().id())).isEqualTo(ReviewOutcome.DONE);

        assertThat(held().limits()).isEqualTo(RoleLimits.NONE);
    }

    @Test
    void roleThatIsMovedToAnotherDeskGoesFurther() {
        limit(new RoleLimits(OfficeFixtures.DESK, Permit.ALL), "");

        assertThat(limit(new RoleLimits(OfficeFixtures.OTHER_DESK, Permit.ALL), WHY))
                .isInstanceOf(StaffOutcome.Proposed.class);
    }

    @Test
    void roleIsEndedByOneAtOnce() {
        HeldRole role = held();

        assertThat(roles.end(role.grant(), role.version())).isEqualTo(new StaffOutcome.Saved());
        assertThat(kinds()).containsExactly("RoleEnded");
    }

    @Test
    void nobodyBecomesTheOnlyOneByEndingTheRoleOfTheOther() {
        clock.advance(Duration.ofHours(1));
        HeldRole other = role("pic", Role.ADMINISTRATOR);
        assertThat(roles.end(other.grant(), other.version())).isEqualTo(new StaffOutcome.Saved());

        assertThat(roles.grant(merle, fromToday(Role.SUPERVISOR), "")).isEqualTo(new StaffOutcome.ReasonMissing());

        clock.advance(Duration.ofDays(15));
        assertThat(roles.grant(merle, fromToday(Role.SUPERVISOR), "")).isEqualTo(new StaffOutcome.Saved());
    }

    @Test
    void onePersonWithTwoAccountsIsNotTwo() {
        var person = new AgentPerson(new Ssin("85073003328"), new EmailAddress("geai@mail.example"));
        setup.identify(geai, person);
        setup.identify(pic, person);

        assertThat(roles.grant(merle, fromToday(Role.SUPERVISOR), "")).isEqualTo(new StaffOutcome.Saved());
    }

    @Test
    void proposalThatIsNotPossibleAnyMoreIsOutdated() {
        roles.grant(merle, fromToday(Role.SUPERVISOR), WHY);
        roles.grant(merle, fromToday(Role.SUPERVISOR), WHY);
        List<Line> both = proposals.board().waiting();
        signIn(pic, "pic");
        proposals.approve(both.getFirst().id());

        assertThat(proposals.approve(both.getLast().id())).isEqualTo(ReviewOutcome.OUTDATED);
    }

    @Test
    void roleThatWasChangedMeanwhileIsNotWidenedOver() {
        limit(LOOK, "");
        limit(RoleLimits.NONE, WHY);
        UUID proposal = waiting().id();
        HeldRole role = held();
        roles.end(role.grant(), role.version());
        signIn(pic, "pic");

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.OUTDATED);
    }

    @Test
    void newColleagueWorksOnlyAfterAnotherAdministratorApproved() {
        var huppe = new TypedAgent(
                "huppe",
                "Agent huppe",
                Language.NL,
                new TypedPerson("85.07.30-033.28", "huppe@mail.example"),
                fromToday(Role.AGENT));
        assertThat(staff.appoint(huppe, "")).isEqualTo(new AppointOutcome.ReasonMissing());

        assertThat(staff.appoint(huppe, WHY))
                .isInstanceOfSatisfying(
                        AppointOutcome.Appointed.class,
                        appointed -> assertThat(appointed.waitsUntil()).isPresent());
        UUID agent = jdbc.sql("select id from agent where user_name = 'huppe'")
                .query(UUID.class)
                .single();
        assertThat(directory.mayStillWork(OfficeFixtures.atDesk(agent, "huppe", Role.AGENT)))
                .isFalse();
        signIn(pic, "pic");
        assertThat(proposals.approve(waiting().id())).isEqualTo(ReviewOutcome.DONE);

        assertThat(jdbc.sql(
                                "select count(*) from role_grant where agent = ? and (valid_until is null or valid_until > valid_from)")
                        .param(agent.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void rejectedRoleIsNeverGiven() {
        roles.grant(merle, fromToday(Role.SUPERVISOR), WHY);
        signIn(pic, "pic");

        proposals.reject(waiting().id(), "Pas maintenant");

        assertThat(isSupervisor()).isFalse();
        assertThat(kinds()).containsExactly("ChangeProposed", "ChangeRejected");
    }

    private boolean isSupervisor() {
        return directory.mayStillWork(OfficeFixtures.withoutDesk(merle, "merle", Role.SUPERVISOR));
    }

    private StaffOutcome limit(RoleLimits limits, String reason) {
        HeldRole role = held();
        return roles.limit(role.grant(), role.version(), limits, reason);
    }

    private HeldRole held() {
        return role("merle", Role.AGENT);
    }

    private HeldRole role(String userName, Role role) {
        return administration.overview().colleagues().stream()
                .filter(colleague -> colleague.pseudonym().equals("Agent " + userName))
                .flatMap(colleague -> colleague.roles().stream())
                .filter(held -> held.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private Line waiting() {
        return proposals.board().waiting().getFirst();
    }

    private TypedRole fromToday(Role role) {
        return new TypedRole(role, LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM), null);
    }

    private void signIn(UUID agent, String userName) {
        OfficeFixtures.signIn(
                OfficeFixtures.withoutDesk(agent, userName, Role.ADMINISTRATOR).proven(clock.instant()));
    }

    private List<@Nullable String> kinds() {
        return jdbc.sql("select kind from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
