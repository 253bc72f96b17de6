package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-14: a role reaches as far as the office that gave it says, from the next click on. */
@DatabaseTest
class RoleLimitsDatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17); // of MutableClock.START
    private static final Permit LOOK = new Permit(EnumSet.of(DataAction.READ), EnumSet.noneOf(DataKind.class));

    @Autowired
    RoleAdministration roles;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    OfficeLocks locks;

    @Autowired
    AgentDirectory directory;

    @Autowired
    Workplaces workplaces;

    @Autowired
    Offices offices;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    private UUID merle = UUID.randomUUID();
    private SignedInAgent emma = OfficeFixtures.withoutDesk(UUID.randomUUID(), "emma", Role.ADMINISTRATOR);

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        emma = OfficeFixtures.withoutDesk(
                OfficeFixtures.appoint(setup, "emma", Role.ADMINISTRATOR), "emma", Role.ADMINISTRATOR);
        OfficeFixtures.signIn(emma);
    }

    @AfterEach
    void nobodyIsAtWork() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void narrowedRoleStopsWhoeverWorksByItAtTheNextClickAndThenHoldsAsItIs() {
        SignedInAgent atWork = OfficeFixtures.atDesk(merle, "merle", Role.AGENT);
        assertThat(directory.mayStillWork(atWork)).isTrue();

        assertThat(limit(new RoleLimits(null, LOOK))).isEqualTo(new StaffOutcome.Saved());

        assertThat(directory.mayStillWork(atWork)).isFalse();
        assertThat(workplaces.of(merle))
                .allSatisfy(place -> assertThat(place.permits()).isEqualTo(Map.of(Role.AGENT, LOOK)));
        SignedInAgent again = atWork.at(workplaces.of(merle).getFirst());
        assertThat(directory.mayStillWork(again)).isTrue();
        assertThat(again.permit(Role.AGENT)).isEqualTo(LOOK);
        assertThat(limit(RoleLimits.NONE)).isEqualTo(new StaffOutcome.Saved());
        assertThat(directory.mayStillWork(again)).isFalse();
        assertThat(kinds()).containsExactly("RoleLimited", "RoleLimited");
    }

    @Test
    void roleOfADeskHoldsThereAndNowhereElse() {
        limit(new RoleLimits(OfficeFixtures.OTHER_DESK, Permit.ALL));

        assertThat(workplaces.of(merle)).extracting(Workplace::desk).containsExactly(OfficeFixtures.OTHER_DESK);
        assertThat(directory.mayStillWork(OfficeFixtures.atDesk(merle, "merle", Role.AGENT)))
                .isFalse();
        assertThat(directory.mayStillWork(OfficeFixtures.atDesk(merle, "merle", Role.AGENT)
                        .at(workplaces.of(merle).getFirst())))
                .isTrue();
        assertThat(kinds()).containsExactly("RoleLimited", "RoleTiedToDesk");
    }

    @Test
    void roleIsGrantedNarrowAndSeenSo() {
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.AUDITOR);
        var limits = new RoleLimits(OfficeFixtures.DESK, LOOK);

        assertThat(roles.grant(pic, new TypedRole(Role.AGENT, TODAY, null, limits), ""))
                .isEqualTo(new StaffOutcome.Saved());

        assertThat(administration.overview().colleagues())
                .filteredOn(colleague -> colleague.agent().equals(pic))
                .flatExtracting(OfficeOverview.Colleague::roles)
                .extracting(OfficeOverview.HeldRole::limits)
                .containsExactlyInAnyOrder(RoleLimits.NONE, limits);
    }

    @Test
    void whoeverAdministersOrAuditsDoesItWholeAndASupervisorSitsAtNoDesk() {
        var narrow = new RoleLimits(null, LOOK);
        var atADesk = new RoleLimits(OfficeFixtures.DESK, Permit.ALL);

        for (TypedRole typed : List.of(
                new TypedRole(Role.ADMINISTRATOR, TODAY, null, narrow),
                new TypedRole(Role.AUDITOR, TODAY, null, narrow),
                new TypedRole(Role.SUPERVISOR, TODAY, null, atADesk))) {
            assertThat(roles.grant(merle, typed, ""))
                    .isEqualTo(new StaffOutcome.Invalid(Set.of(StaffProblem.ROLE_NOT_NARROWED)));
        }
        assertThat(roles.grant(merle, new TypedRole(Role.SUPERVISOR, TODAY, null, narrow), ""))
                .isEqualTo(new StaffOutcome.Saved());
    }

    @Test
    void staleOrOwnRoleIsNotNarrowed() {
        UUID own = grant(emma.agentId());

        assertThat(roles.limit(own, version(own), RoleLimits.NONE, ""))
                .isEqualTo(new StaffOutcome.Invalid(Set.of(StaffProblem.OWN_ROLE)));
        assertThat(roles.limit(grant(merle), version(grant(merle)) + 1, RoleLimits.NONE, ""))
                .isEqualTo(new StaffOutcome.Stale());
    }

    @Test
    void rolesAndDesksOfOtherOfficesAnswerAsNotFound() {
        UUID other = OfficeFixtures.appointElsewhere(setup, "huppe", Role.AGENT);
        UUID foreignDesk = UUID.randomUUID();
        setup.furnish(new DeskProfile(foreignDesk, OfficeFixtures.OTHER_OFFICE, "Loket 9"));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> roles.limit(grant(other), 0, RoleLimits.NONE, ""));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> roles.limit(UUID.randomUUID(), 0, RoleLimits.NONE, ""));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> limit(new RoleLimits(foreignDesk, Permit.ALL)));
    }

    @Test
    void blockedOfficeStandsStillForAgentsAndSupervisorsUntilAnAdministratorOpensIt() {
        OfficeFixtures.appointAlso(setup, merle, Role.SUPERVISOR);
        SignedInAgent agent = OfficeFixtures.atDesk(merle, "merle", Role.AGENT);
        SignedInAgent supervisor = OfficeFixtures.withoutDesk(merle, "merle", Role.SUPERVISOR);
        OfficeFixtures.signIn(supervisor);

        locks.blockOffice(OfficeBlockReason.INCIDENT);

        assertThat(directory.mayStillWork(agent)).isFalse();
        assertThat(directory.mayStillWork(supervisor)).isFalse();
        assertThat(workplaces.of(merle)).isEmpty();
        assertThat(offices.isDeskOpen(OfficeFixtures.DESK)).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> locks.unblockOffice(OfficeUnblockReason.INCIDENT_OVER));
        assertThat(directory.mayStillWork(emma)).isTrue();
        OfficeFixtures.signIn(emma);
        assertThat(administration.overview().blocked()).isTrue();
        locks.unblockOffice(OfficeUnblockReason.INCIDENT_OVER);
        assertThat(directory.mayStillWork(agent)).isTrue();
        assertThat(offices.isDeskOpen(OfficeFixtures.DESK)).isTrue();
        assertThat(kinds()).containsExactly("OfficeBlocked", "OfficeUnblocked");
    }

    private StaffOutcome limit(RoleLimits limits) {
        UUID grant = grant(merle);
        return roles.limit(grant, version(grant), limits, "");
    }

    private UUID grant(UUID agent) {
        return jdbc.sql("select id from role_grant where agent = ?")
                .param(agent)
                .query(UUID.class)
                .single();
    }

    private int version(UUID grant) {
        return jdbc.sql("select version from role_grant where id = ?")
                .param(grant)
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> kinds() {
        return jdbc.sql("select kind from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
