package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is in training works in an office for exercises, and nowhere else. */
@DatabaseTest
class TrainingDatabaseTest {

    @Autowired
    Training training;

    @Autowired
    TrainingSweep sweep;

    @Autowired
    AgentDirectory directory;

    @Autowired
    Workplaces workplaces;

    @Autowired
    Offices offices;

    @Autowired
    OfficeFinder finder;

    @Autowired
    OfficeLocks locks;

    @Autowired
    RoleAdministration roles;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID trainee;
    private UUID supervisor;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        trainee = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        supervisor = OfficeFixtures.appoint(setup, "pinson", Role.SUPERVISOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void traineeIsStoppedAtTheNextClickAndFindsPracticeDesksOnly() {
        SignedInAgent before = OfficeFixtures.atDesk(trainee, "merle", Role.AGENT);
        assertThat(directory.mayStillWork(before)).isTrue();

        assertThat(begin(trainee)).isInstanceOf(TrainingOutcome.Done.class);

        assertThat(directory.mayStillWork(before)).isFalse();
        assertThat(workplaces.of(trainee)).hasSize(3).allSatisfy(place -> {
            assertThat(offices.isForExercises(place.office())).isTrue();
            assertThat(place.roles()).containsExactly(Role.AGENT);
        });
    }

    @Test
    void traineeWorksAtAPracticeDeskUntilTheTrainingEnds() {
        begin(trainee);
        SignedInAgent practising = atPracticeDesk();
        assertThat(directory.mayStillWork(practising)).isTrue();

        as("pinson", supervisor);
        assertThat(training.end(trainee)).isInstanceOf(TrainingOutcome.Done.class);

        assertThat(directory.mayStillWork(practising)).isFalse();
        assertThat(workplaces.of(trainee)).extracting(Workplace::desk).contains(OfficeFixtures.DESK);
    }

    @Test
    void traineeWhoseRoleRunsOutLeavesTrainingAndHisOtherRolesHold() {
        UUID guest = UUID.randomUUID();
        setup.appoint(new NewAgent(guest, "loriot", OfficeFixtures.PASSWORD, "Agent loriot", Language.FR));
        setup.grant(guest, Role.AGENT, OfficeFixtures.CBE_NUMBER);
        begin(guest);
        jdbc.sql("update role_grant set valid_until = ? where agent = ?")
                .params(java.sql.Timestamp.from(clock.instant().plus(Duration.ofHours(1))), guest.toString())
                .update();

        sweep.runOnce();
        assertThat(isInTraining(guest)).isTrue();
        clock.advance(Duration.ofHours(1));
        sweep.runOnce();

        assertThat(isInTraining(guest)).isFalse();
        assertThat(jdbc.sql("select concat(actor_kind, ' ', task) from audit_event where kind = 'TrainingEnded'")
                        .query(String.class)
                        .list())
                .containsExactly("MACHINE training-sweep");
        OfficeFixtures.openOther(setup);
        setup.grant(guest, Role.SUPERVISOR, OfficeFixtures.OTHER_CBE_NUMBER);
        assertThat(workplaces.of(guest))
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(offices.isForExercises(place.office())).isFalse());
    }

    @Test
    void traineeWhoseRoleHasNotBegunYetStaysInTraining() {
        begin(trainee);
        jdbc.sql("update role_grant set valid_from = ? where agent = ?")
                .params(java.sql.Timestamp.from(clock.instant().plus(Duration.ofDays(1))), trainee.toString())
                .update();

        sweep.runOnce();

        assertThat(isInTraining(trainee)).isTrue();
    }

    private boolean isInTraining(UUID agent) {
        return jdbc.sql("select training is not null from agent where id = ?")
                .param(agent.toString())
                .query(Boolean.class)
                .single();
    }

    @Test
    void otherRolesOfATraineeRest() {
        OfficeFixtures.appointAlso(setup, trainee, Role.SUPERVISOR);
        OfficeFixtures.appointAlso(setup, trainee, Role.AUDITOR);
        SignedInAgent asSupervisor = OfficeFixtures.atDesk(trainee, "merle", Role.SUPERVISOR);

        begin(trainee);

        assertThat(directory.mayStillWork(asSupervisor)).isFalse();
        assertThat(workplaces.of(trainee))
                .allSatisfy(place -> assertThat(place.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.SUPERVISOR));
    }

    @Test
    void supervisorPractisesAsSupervisor() {
        UUID other = OfficeFixtures.appoint(setup, "loriot", Role.SUPERVISOR);
        SignedInAgent real = OfficeFixtures.withoutDesk(other, "loriot", Role.SUPERVISOR);

        assertThat(begin(other)).isInstanceOf(TrainingOutcome.Done.class);

        assertThat(directory.mayStillWork(real)).isFalse();
        Workplace place = workplaces.of(other).getFirst();
        assertThat(offices.isForExercises(place.office())).isTrue();
        assertThat(place.roles()).containsExactly(Role.SUPERVISOR);
        assertThat(directory.mayStillWork(real.at(place))).isTrue();
    }

    /** It has no administrator who could open it again. */
    @Test
    void supervisorInTrainingBlocksNoOffice() {
        UUID other = OfficeFixtures.appoint(setup, "loriot", Role.SUPERVISOR);
        begin(other);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(other, "loriot", Role.SUPERVISOR)
                .at(workplaces.of(other).getFirst()));

        assertThatThrownBy(() -> locks.blockOffice(OfficeBlockReason.OFFICE_CLOSED))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(training.colleagues()).isEmpty();
    }

    @Test
    void rolesInAnotherOfficeDoNotRestByTheHandOfThisOne() {
        OfficeFixtures.openOther(setup);
        setup.grant(trainee, Role.SUPERVISOR, OfficeFixtures.OTHER_CBE);

        assertThat(begin(trainee)).isInstanceOf(TrainingOutcome.WorksElsewhere.class);
        assertThat(workplaces.of(trainee)).hasSize(3);
    }

    @Test
    void traineeWhoseLastRoleIsEndedLeavesTraining() {
        begin(trainee);
        endRoles();

        assertThat(jdbc.sql("select count(*) from agent where training is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select kind from audit_event where office = ? order by id")
                        .param(OfficeFixtures.OFFICE)
                        .query(String.class)
                        .list())
                .endsWith("RoleEnded", "TrainingEnded");
    }

    @Test
    void traineeIsNotMadeAdministratorAndDoesNotCountAsOne() {
        begin(trainee);
        administrator();

        TypedRole typed = new TypedRole(
                Role.ADMINISTRATOR,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Brussels")),
                null,
                RoleLimits.NONE);
        assertThat(roles.grant(trainee, typed, "Renfort"))
                .isEqualTo(new StaffOutcome.Invalid(Set.of(StaffProblem.IN_TRAINING)));

        setup.grant(trainee, Role.ADMINISTRATOR, OfficeFixtures.CBE_NUMBER);
        TypedRole harmless = new TypedRole(
                Role.AUDITOR,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Brussels")),
                null,
                RoleLimits.NONE);
        assertThat(roles.grant(supervisor, harmless, "")).isInstanceOf(StaffOutcome.Saved.class);
    }

    @Test
    void whoEndsTheOtherAdministratorAndPutsHimInTrainingDecidesNothingAlone() {
        setup.grant(trainee, Role.ADMINISTRATOR, OfficeFixtures.CBE_NUMBER);
        clock.advance(Duration.ofHours(1));
        administrator();
        String grant = jdbc.sql("select id from role_grant where agent = ? and role = 'ADMINISTRATOR'")
                .param(trainee)
                .query(String.class)
                .single();
        assertThat(roles.end(UUID.fromString(grant), 0)).isInstanceOf(StaffOutcome.Saved.class);
        assertThat(training.begin(trainee)).isInstanceOf(TrainingOutcome.Done.class);

        TypedRole administers = new TypedRole(
                Role.ADMINISTRATOR,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Brussels")),
                null,
                RoleLimits.NONE);
        assertThat(roles.grant(supervisor, administers, "Renfort")).isInstanceOf(StaffOutcome.Proposed.class);
    }

    private void administrator() {
        UUID id = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.signIn(
                OfficeFixtures.withoutDesk(id, "geai", Role.ADMINISTRATOR).proven(clock.instant()));
    }

    private void endRoles() {
        administrator();
        for (String grant : jdbc.sql("select id from role_grant where agent = ?")
                .param(trainee)
                .query(String.class)
                .list()) {
            assertThat(roles.end(UUID.fromString(grant), 0)).isInstanceOf(StaffOutcome.Saved.class);
        }
    }

    @Test
    void roleThatEndsInTheRealOfficeEndsInTheExerciseToo() {
        begin(trainee);
        SignedInAgent practising = atPracticeDesk();

        jdbc.sql("update role_grant set valid_until = valid_from where agent = ?")
                .param(trainee)
                .update();

        assertThat(directory.mayStillWork(practising)).isFalse();
    }

    @Test
    void traineeWhoseRoleHasEndedIsTakenOutAllTheSame() {
        OfficeFixtures.appointAlso(setup, trainee, Role.SUPERVISOR);
        begin(trainee);
        jdbc.sql("update role_grant set valid_until = valid_from where agent = ? and role = 'AGENT'")
                .param(trainee)
                .update();

        assertThat(training.colleagues()).extracting(Training.Colleague::agent).containsExactly(trainee);
        assertThat(training.end(trainee)).isInstanceOf(TrainingOutcome.Done.class);
        assertThat(workplaces.of(trainee)).hasSize(1);
    }

    @Test
    void nobodyWhoIsNotInTrainingWorksAtAPracticeDesk() {
        begin(trainee);
        UUID other = OfficeFixtures.appoint(setup, "loriot", Role.AGENT);
        SignedInAgent at = atPracticeDesk();

        assertThat(directory.mayStillWork(new SignedInAgent(
                        other, "loriot", "Agent loriot", at.office(), at.desk(), Set.of(Role.AGENT), Language.FR)))
                .isFalse();
    }

    @Test
    void officeForExercisesIsOpenedOnceAndShownToNobodyOutside() {
        UUID other = OfficeFixtures.appoint(setup, "loriot", Role.AGENT);

        begin(trainee);
        training.begin(other);

        assertThat(offices.forExercises()).hasSize(1);
        assertThat(offices.all()).extracting(OfficeProfile::id).doesNotContainAnyElementsOf(offices.forExercises());
        assertThat(offices.reachableFrom(OfficeFixtures.OFFICE)).isEmpty();
        assertThat(offices.reachableFrom(offices.forExercises().getFirst())).isEmpty();
        assertThat(finder.find(new OfficeQuery("Exemple", Optional.empty(), 1)).offices())
                .hasSize(1);
    }

    @Test
    void trailOfTheRealOfficeTellsWhoPutWhomInTraining() {
        begin(trainee);
        training.end(trainee);

        assertThat(jdbc.sql("select kind from audit_event where office = ? order by id")
                        .param(OfficeFixtures.OFFICE)
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(List.of("OfficeOpened", "TrainingBegun", "TrainingEnded"));
    }

    @Test
    void nobodyPutsHimselfInTraining() {
        OfficeFixtures.appointAlso(setup, supervisor, Role.AGENT);

        assertThat(begin(supervisor)).isInstanceOf(TrainingOutcome.OwnAccount.class);
    }

    @Test
    void administratorIsNotPutInTraining() {
        OfficeFixtures.appointAlso(setup, trainee, Role.ADMINISTRATOR);

        assertThat(begin(trainee)).isInstanceOf(TrainingOutcome.Administrator.class);
    }

    @Test
    void whoeverReceivesNoVisitorsHereIsNotPutInTraining() {
        UUID auditor = OfficeFixtures.appoint(setup, "loriot", Role.AUDITOR);

        assertThat(begin(auditor)).isInstanceOf(TrainingOutcome.NoAgent.class);
    }

    @Test
    void trainingThatBeganOrEndedMeanwhileIsSaid() {
        assertThat(begin(trainee)).isInstanceOf(TrainingOutcome.Done.class);
        assertThat(training.begin(trainee)).isInstanceOf(TrainingOutcome.Stale.class);
        training.end(trainee);

        assertThat(training.end(trainee)).isInstanceOf(TrainingOutcome.Stale.class);
    }

    @Test
    void traineeHimselfEndsNothing() {
        begin(trainee);
        OfficeFixtures.signIn(atPracticeDesk());

        assertThatThrownBy(() -> training.end(trainee)).isInstanceOf(AccessDeniedException.class);
    }

    private TrainingOutcome begin(UUID agent) {
        as("pinson", supervisor);
        return training.begin(agent);
    }

    private void as(String userName, UUID agent) {
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(agent, userName, Role.SUPERVISOR));
    }

    private SignedInAgent atPracticeDesk() {
        Workplace place = workplaces.of(trainee).getFirst();
        return new SignedInAgent(
                trainee, "merle", "Agent merle", place.office(), place.desk(), Set.of(Role.AGENT), Language.FR);
    }
}
