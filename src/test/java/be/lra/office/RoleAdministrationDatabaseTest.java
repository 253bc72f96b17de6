package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import be.lra.office.OfficeOverview.Colleague;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.ui.DeskTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-09: roles begin and end by somebody else's hand, and an office always keeps an administrator. */
@DatabaseTest
class RoleAdministrationDatabaseTest {

    private static final Instant NOW = MutableClock.START;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, DeskTimes.BELGIUM);

    @Autowired
    RoleAdministration roles;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    AgentDirectory directory;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID geai = UUID.randomUUID();
    private UUID merle = UUID.randomUUID();

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        signIn(geai, "geai");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void grantedRoleHoldsAndStandsInTheTrail() {
        assertThat(roles.grant(merle, fromToday(Role.SUPERVISOR), "")).isEqualTo(new StaffOutcome.Saved());

        assertThat(directory.mayStillWork(OfficeFixtures.atDesk(merle, "merle", Role.SUPERVISOR)))
                .isTrue();
        assertThat(trail()).containsExactly("RoleGranted {\"agent\":\"" + merle + "\",\"role\":\"SUPERVISOR\"}");
    }

    @Test
    void roleForADayHoldsOnThatDayOnly() {
        var tomorrow = new TypedRole(Role.SUPERVISOR, TODAY.plusDays(1), TODAY.plusDays(1));
        roles.grant(merle, tomorrow, "");
        SignedInAgent supervisor = OfficeFixtures.atDesk(merle, "merle", Role.SUPERVISOR);

        clock.set(Instant.parse("2026-11-17T22:59:59Z")); // a second before midnight in Belgium
        assertThat(directory.mayStillWork(supervisor)).isFalse();
        clock.set(Instant.parse("2026-11-17T23:00:00Z"));
        assertThat(directory.mayStillWork(supervisor)).isTrue();
        clock.set(Instant.parse("2026-11-18T23:00:00Z"));
        assertThat(directory.mayStillWork(supervisor)).isFalse();
    }

    @Test
    void endedRoleStopsItsHolderAtTheNextRequest() {
        SignedInAgent atWork = OfficeFixtures.atDesk(merle, "merle", Role.AGENT);
        assertThat(directory.mayStillWork(atWork)).isTrue();

        assertThat(end(role("merle", Role.AGENT))).isEqualTo(new StaffOutcome.Saved());

        assertThat(directory.mayStillWork(atWork)).isFalse();
        assertThat(trail()).containsExactly("RoleEnded {\"agent\":\"" + merle + "\",\"role\":\"AGENT\"}");
    }

    @Test
    void plannedRoleThatIsEndedNeverBegins() {
        roles.grant(merle, new TypedRole(Role.AUDITOR, TODAY.plusDays(3), null), "");

        assertThat(end(role("merle", Role.AUDITOR))).isEqualTo(new StaffOutcome.Saved());

        clock.advance(Duration.ofDays(4));
        assertThat(directory.mayStillWork(OfficeFixtures.withoutDesk(merle, "merle", Role.AUDITOR)))
                .isFalse();
        assertThat(colleague("merle").roles()).extracting(HeldRole::role).containsExactly(Role.AGENT);
    }

    @Test
    void roleHeldAlreadyIsRefusedAndOneAfterwardsIsNot() {
        assertThat(roles.grant(merle, fromToday(Role.AGENT), "")).isEqualTo(refused(StaffProblem.ROLE_HELD));

        roles.grant(merle, new TypedRole(Role.AUDITOR, TODAY, TODAY.plusDays(1)), "");
        assertThat(roles.grant(merle, new TypedRole(Role.AUDITOR, TODAY.plusDays(1), null), ""))
                .isEqualTo(refused(StaffProblem.ROLE_HELD));
        assertThat(roles.grant(merle, new TypedRole(Role.AUDITOR, TODAY.plusDays(2), null), ""))
                .isEqualTo(new StaffOutcome.Saved());
    }

    @Test
    void wrongPeriodIsRefused() {
        assertThat(roles.grant(merle, new TypedRole(Role.AUDITOR, TODAY.minusDays(1), null), ""))
                .isEqualTo(refused(StaffProblem.BEGINS_IN_THE_PAST));
        assertThat(trail()).isEmpty();
    }

    @Test
    void nobodyGrantsOrEndsARoleOfHisOwn() {
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.ADMINISTRATOR);
        setup.grant(geai, Role.AUDITOR, OfficeFixtures.CBE_NUMBER);

        assertThat(roles.grant(geai, fromToday(Role.AGENT), "")).isEqualTo(refused(StaffProblem.OWN_ROLE));
        assertThat(end(role("geai", Role.ADMINISTRATOR))).isEqualTo(refused(StaffProblem.OWN_ROLE));
        assertThat(end(role("geai", Role.AUDITOR))).isEqualTo(refused(StaffProblem.OWN_ROLE));
        assertThat(colleague("geai").roles()).noneMatch(HeldRole::endable);
        assertThat(pic).isNotEqualTo(geai);
        assertThat(trail()).isEmpty();
    }

    @Test
    void oneOfTwoAdministratorsIsEnded() {
        OfficeFixtures.appoint(setup, "pic", Role.ADMINISTRATOR);

        assertThat(end(role("pic", Role.ADMINISTRATOR))).isEqualTo(new StaffOutcome.Saved());
    }

    @Test
    void administratorWhoWillBeTheLastIsNotEnded() {
        UUID pic = UUID.randomUUID();
        setup.appoint(new NewAgent(pic, "pic", OfficeFixtures.PASSWORD, "Agent pic", Language.FR));
        setup.grant(
                pic,
                Role.ADMINISTRATOR,
                OfficeFixtures.CBE_NUMBER,
                new Validity(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(1))));
        signIn(pic, "pic");

        assertThat(end(role("geai", Role.ADMINISTRATOR))).isEqualTo(refused(StaffProblem.LAST_ADMINISTRATOR));
        assertThat(trail()).isEmpty();

        OfficeFixtures.appoint(setup, "huppe", Role.ADMINISTRATOR);
        assertThat(end(role("geai", Role.ADMINISTRATOR))).isEqualTo(new StaffOutcome.Saved());
    }

    @Test
    void blockedAdministratorIsNoReplacement() {
        UUID pic = UUID.randomUUID();
        setup.appoint(new NewAgent(pic, "pic", OfficeFixtures.PASSWORD, "Agent pic", Language.FR));
        setup.grant(
                pic,
                Role.ADMINISTRATOR,
                OfficeFixtures.CBE_NUMBER,
                new Validity(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(1))));
        OfficeFixtures.appoint(setup, "huppe", Role.ADMINISTRATOR);
        jdbc.sql("update agent set blocked = true where user_name = 'huppe'").update();
        signIn(pic, "pic");

        assertThat(end(role("geai", Role.ADMINISTRATOR))).isEqualTo(refused(StaffProblem.LAST_ADMINISTRATOR));
    }

    @Test
    void ofTwoAdministratorsWhoEndEachOtherAtOnceOneStays() throws Exception {
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.ADMINISTRATOR);
        HeldRole hers = role("pic", Role.ADMINISTRATOR);
        HeldRole his = role("geai", Role.ADMINISTRATOR);
        var start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<StaffOutcome> outcomes =
                    threads
                            .invokeAll(List.of(ending(hers, geai, "geai", start), ending(his, pic, "pic", start)))
                            .stream()
                            .map(future -> future.resultNow())
                            .toList();

            assertThat(outcomes).containsExactlyInAnyOrder(new StaffOutcome.Saved(), new StaffOutcome.Stale());
        }
    }

    private Callable<StaffOutcome> ending(HeldRole role, UUID actor, String userName, CyclicBarrier start) {
        return () -> {
            signIn(actor, userName);
            start.await();
            return end(role);
        };
    }

    @Test
    void staleRoleIsNotEnded() {
        HeldRole shown = role("merle", Role.AGENT);
        end(shown);

        assertThat(end(shown)).isEqualTo(new StaffOutcome.Stale());
        assertThat(trail()).hasSize(1);
    }

    @Test
    void roleThatEndedByItselfIsNotEndedAgain() {
        roles.grant(merle, new TypedRole(Role.AUDITOR, TODAY, TODAY), "");
        HeldRole shown = role("merle", Role.AUDITOR);
        clock.advance(Duration.ofDays(2));

        assertThat(end(shown)).isEqualTo(new StaffOutcome.Stale());
    }

    @Test
    void formerColleagueComesBackUnlessGoneElsewhere() {
        end(role("merle", Role.AGENT));
        assertThat(roles.grant(merle, fromToday(Role.AGENT), "")).isEqualTo(new StaffOutcome.Saved());

        end(role("merle", Role.AGENT));
        setup.grant(merle, Role.AGENT, OfficeFixtures.OTHER_CBE_NUMBER);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> roles.grant(merle, fromToday(Role.AGENT), ""));
    }

    private StaffOutcome end(HeldRole role) {
        return roles.end(role.grant(), role.version());
    }

    private static StaffOutcome refused(StaffProblem problem) {
        return new StaffOutcome.Invalid(EnumSet.of(problem));
    }

    private static TypedRole fromToday(Role role) {
        return new TypedRole(role, TODAY, null);
    }

    private static void signIn(UUID agent, String userName) {
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(agent, userName, Role.ADMINISTRATOR));
    }

    private HeldRole role(String userName, Role role) {
        return colleague(userName).roles().stream()
                .filter(held -> held.role() == role)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Colleague colleague(String userName) {
        return administration.overview().colleagues().stream()
                .filter(colleague -> colleague.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select concat(kind, ' ', details) from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
