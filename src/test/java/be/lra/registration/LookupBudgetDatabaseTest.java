package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static be.lra.registration.RegistrationFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.lra.DatabaseTest;
import be.lra.account.KeyLink;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.registry.BisLookup;
import be.lra.registry.RegisterTrouble;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Budgets of lookups (security.md 4). */
@DatabaseTest
class LookupBudgetDatabaseTest extends CounterWithStubRegister {

    @Test
    void eleventhLookupWithoutAFinishedCaseWaits() {
        Visit visit = tenLookups();

        Visit next = desk.start(Means.CARD);
        assertThat(read(next, nobody()))
                .isInstanceOfSatisfying(
                        VisitOutcome.LookupsPaused.class,
                        paused -> assertThat(paused.until())
                                .isEqualTo(clock.instant().plus(Duration.ofMinutes(9))));
        assertThat(events(visit.handle().visit())).contains("LookupsPaused");
        clock.advance(Duration.ofMinutes(9));
        assertThat(desk.lookUp(desk.visit(next.handle().visit()).orElseThrow().handle()))
                .isNotInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void finishedCaseGivesTheBudgetBack() {
        for (int more = 0; more < 9; more++) {
            read(desk.start(Means.CARD), more % 3 == 0 ? MARTA : nobody(more));
        }
        letterFor(readyToIssue(PIET));

        assertThat(read(desk.start(Means.CARD), nobody())).isNotInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void sixthLookupOfOneNumberWaitsAtEveryDesk() {
        for (int more = 0; more < 5; more++) {
            RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));
            identified(MARTA);
        }
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(read(desk.start(Means.CARD), MARTA)).isInstanceOf(VisitOutcome.LookupsPaused.class);
        assertThat(read(desk.start(Means.CARD), PIET)).isInstanceOf(VisitOutcome.Continued.class);
    }

    @Test
    void thatAnAddressHasAKeyIsToldTenTimesAndWrittenDownEachTime() {
        String taken = "taken." + UUID.randomUUID() + "@example.org";
        keyOn(taken);
        Visit visit = attested(identified(MARTA));

        for (int told = 0; told < 10; told++) {
            assertThat(desk.linkEmail(visit.handle(), email(taken)))
                    .isEqualTo(new VisitOutcome.EmailLinked(KeyLink.ANOTHER_PERSON));
        }

        assertThat(events(visit.handle().visit()))
                .filteredOn("EmailChecked"::equals)
                .hasSize(10);
        assertThat(desk.linkEmail(visit.handle(), email(taken))).isInstanceOf(VisitOutcome.LookupsPaused.class);
        assertThat(desk.linkEmail(visit.handle(), email(taken))).isInstanceOf(VisitOutcome.LookupsPaused.class);
        assertThat(events(visit.handle().visit())).containsOnlyOnce("LookupsPaused");
        assertThat(desk.linkEmail(visit.handle(), email("free@example.org")))
                .isInstanceOf(VisitOutcome.Continued.class);
    }

    private void keyOn(String address) {
        UUID account = UUID.randomUUID();
        database.sql(
                        "insert into citizen_account (id, version, user_name, user_name_comparable, password_hash, display_name,"
                                + " email, email_comparable, language, sender_name, state, created_at, draft_until)"
                                + " values (:id, 0, :name, :name, 'x', 'Specimen', :address, :address, 'FR', 'Commune-Exemple',"
                                + " 'ACTIVE', :now, :now)")
                .param("id", account.toString())
                .param("name", account.toString().substring(0, 13))
                .param("address", address)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.sql("insert into digital_key (id, version, account, type, state, activated_at, expires_at)"
                        + " values (:id, 0, :account, 'EMAIL_CODE', 'ACTIVE', :now, :until)")
                .param("id", UUID.randomUUID().toString())
                .param("account", account.toString())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofDays(300))))
                .update();
    }

    @Test
    void registerThatIsAwayCostsNothing() {
        register.consult = number -> new BisLookup.Unavailable(RegisterTrouble.DOWN, Optional.empty());
        for (int more = 0; more < 20; more++) {
            assertThat(read(desk.start(Means.CARD), MARTA)).isInstanceOf(VisitOutcome.RegisterAway.class);
        }
    }

    @Test
    void supervisorIsToldOnceAndMayGiveTheBudgetBack() {
        Visit last = tenLookups();
        RegistrationFixtures.signIn(supervisor());

        assertThat(supervision.alarms()).isEqualTo(new Supervision.Alarms(0, 0, 1));
        PauseRecord pause = supervision.pauses().getFirst();
        assertThat(pause)
                .isEqualTo(new PauseRecord(
                        pause.id(),
                        last.reference(),
                        LookupScope.AGENT,
                        agent.pseudonym(),
                        pause.desk(),
                        clock.instant().plus(Duration.ofMinutes(9)),
                        false));
        assertThat(supervision.lift(pause.id(), LiftReason.DIFFICULT_CASES)).isEqualTo(ApprovalOutcome.DONE);

        assertThat(supervision.pauses()).isEmpty();
        assertThat(events(last.handle().visit())).contains("LookupPauseLifted");
        RegistrationFixtures.signIn(agent);
        assertThat(read(desk.start(Means.CARD), nobody())).isNotInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void pauseASupervisorLetsRunGoesOn() {
        Visit last = tenLookups();
        RegistrationFixtures.signIn(supervisor());
        UUID pause = supervision.pauses().getFirst().id();

        assertThat(supervision.keep(pause, KeepReason.SPOKE_WITH_AGENT)).isEqualTo(ApprovalOutcome.DONE);
        assertThat(supervision.lift(pause, LiftReason.TRAINING)).isEqualTo(ApprovalOutcome.TOO_LATE);

        assertThat(events(last.handle().visit())).contains("LookupPauseKept").doesNotContain("LookupPauseLifted");
        RegistrationFixtures.signIn(agent);
        assertThat(read(desk.start(Means.CARD), nobody())).isInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void nobodyLiftsHisOwnPause() {
        tenLookups();
        setup.grant(agent.agentId(), Role.SUPERVISOR, office.cbeNumber());
        RegistrationFixtures.signIn(new SignedInAgent(
                agent.agentId(),
                agent.userName(),
                agent.pseudonym(),
                agent.office(),
                agent.desk(),
                Set.of(Role.AGENT, Role.SUPERVISOR),
                agent.language()));
        PauseRecord own = supervision.pauses().getFirst();

        assertThat(own.own()).isTrue();
        assertThat(supervision.lift(own.id(), LiftReason.TRAINING)).isEqualTo(ApprovalOutcome.OWN_CASE);
    }

    @Test
    void supervisorOfAnotherOfficeHearsOfNoPause() {
        tenLookups();
        RegistrationFixtures.signIn(supervisor());
        UUID pause = supervision.pauses().getFirst().id();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(supervision.pauses()).isEmpty();
        assertThat(supervision.lift(pause, LiftReason.TRAINING)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void pauseOfADayAgoStandsInTheTrailOnly() {
        tenLookups();
        clock.advance(Duration.ofDays(1));
        RegistrationFixtures.signIn(supervisor());

        assertThat(supervision.pauses()).isEmpty();
        assertThat(supervision.alarms()).isEqualTo(new Supervision.Alarms(0, 0, 0));
    }

    @Test
    void pauseOfANumberIsToldAndEndsByItself() {
        for (int more = 0; more < 5; more++) {
            RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));
            identified(MARTA);
        }
        RegistrationFixtures.signIn(supervisor());
        PauseRecord pause = supervision.pauses().getFirst();

        assertThat(pause.scope()).isEqualTo(LookupScope.NUMBER);
        assertThatIllegalStateException().isThrownBy(() -> supervision.lift(pause.id(), LiftReason.TRAINING));
        assertThat(supervision.keep(pause.id(), KeepReason.NOTHING_WORRYING)).isEqualTo(ApprovalOutcome.DONE);
    }

    /** Uses up the agent's budget, and no number's; gives the visit of the last answer. */
    private Visit tenLookups() {
        Visit visit = identified(MARTA);
        for (int more = 1; more < 10; more++) {
            clock.advance(Duration.ofSeconds(1));
            visit = continued(read(desk.start(Means.CARD), more % 3 == 0 ? MARTA : nobody(more)));
        }
        return visit;
    }

    private static PersonIdentity nobody() {
        return nobody(0);
    }

    private static PersonIdentity nobody(int which) {
        String number = List.of("98472899765", "75260898052", "85473500193").get(which % 3);
        return new PersonIdentity(
                "Niemand", "Nora", MARTA.birthDate(), Sex.MALE, "Belge", Optional.of(new Ssin(number)));
    }
}
