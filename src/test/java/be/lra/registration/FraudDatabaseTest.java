package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.EmailAddress;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeProfile;
import be.lra.office.Permit;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A suspicion of fraud, from the silent call to what a supervisor found. */
@DatabaseTest
class FraudDatabaseTest extends CounterWithStubRegister {

    @Autowired
    RegistrationArchive archive;

    @Autowired
    RegistrationSearch search;

    @Test
    void suspicionChangesNothingForTheAgentAndReachesTheSupervisorOnce() {
        Visit visit = identified(MARTA);
        clock.advance(Duration.ofSeconds(30));

        desk.suspectFraud(visit.handle().visit());
        desk.suspectFraud(visit.handle().visit());

        assertThat(desk.visit(visit.handle().visit())).contains(visit);
        assertThat(RegistrationFixtures.searched(search, "Specimen")).isEmpty();
        RegistrationFixtures.signIn(supervisor());
        assertThat(supervision.suspicions())
                .singleElement()
                .satisfies(raised -> assertThat(raised.reference()).isEqualTo(visit.reference()));
        assertThat(supervision.alarms()).isEqualTo(new Supervision.Alarms(0, 1, 0));
        assertThat(events(visit.handle().visit())).containsOnlyOnce("FraudSuspected");
    }

    @Test
    void alarmCountsNoSuspicionForWhoeverMayNotReadIt() {
        Visit visit = identified(MARTA);
        desk.suspectFraud(visit.handle().visit());
        SignedInAgent whole = supervisor();
        database.sql("update role_grant set data_kinds = 'SENSITIVE' where agent = ?")
                .param(whole.agentId())
                .update();
        var permit = new Permit(EnumSet.allOf(DataAction.class), EnumSet.of(DataKind.SENSITIVE));
        RegistrationFixtures.signIn(new SignedInAgent(
                whole.agentId(),
                whole.userName(),
                whole.pseudonym(),
                whole.office(),
                whole.desk(),
                whole.roles(),
                whole.language(),
                whole.step(),
                Map.of(Role.SUPERVISOR, permit)));

        assertThat(supervision.alarms()).isEqualTo(new Supervision.Alarms(0, 0, 0));
    }

    @Test
    void visitOfAColleagueCannotBeSuspected() {
        Visit visit = identified(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        desk.suspectFraud(visit.handle().visit());

        assertThat(events(visit.handle().visit())).doesNotContain("FraudSuspected");
    }

    @Test
    void nothingIsIssuedOnceASuspicionIsConfirmed() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());

        assertThat(judged(visit, id -> supervision.confirm(id, ConfirmReason.DOCUMENT_FORGED)))
                .isEqualTo(ApprovalOutcome.DONE);

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Stopped(StopReason.SUPERVISOR_WANTED));
    }

    @Test
    void letterThatIsOutIsVoidOnceASuspicionIsConfirmed() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());
        RegistrationRecord issued = letterFor(visit);

        judged(visit, id -> supervision.confirm(id, ConfirmReason.UNDER_PRESSURE));

        RegistrationRecord now = archive.find(issued.reference()).orElseThrow();
        assertThat(now.state()).isEqualTo(RegistrationState.REVOKED);
        assertThat(now.endReason()).contains("SUSPICION_OF_FRAUD");
        assertThat(events(issued.id())).contains("FraudConfirmed", "RegistrationRevoked");
    }

    @Test
    void letterIssuedInTheInstantOfTheConfirmationIsVoid() throws Exception {
        Visit visit = readyToIssue(MARTA);
        UUID id = visit.handle().visit();
        desk.suspectFraud(id);

        ApprovalOutcome outcome = overtaken(
                "registration",
                "update registration set state = 'PENDING', version = version + 1 where id = '" + id + "'",
                () -> supervision.confirm(id, ConfirmReason.DOCUMENT_FORGED));

        assertThat(outcome).isEqualTo(ApprovalOutcome.DONE);
        assertThat(registrations.findById(id).orElseThrow().state()).isEqualTo(RegistrationState.REVOKED);
    }

    @Test
    void visitGoesOnAfterASuspicionIsDismissed() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());

        judged(visit, id -> supervision.negate(id, NegateReason.EXPLAINED));

        assertThat(letterFor(visit).state()).isEqualTo(RegistrationState.PENDING);
        assertThat(judged(visit, id -> supervision.confirm(id, ConfirmReason.KNOWN_PATTERN)))
                .isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void supervisorOfAnotherOfficeJudgesNoSuspicion() {
        Visit visit = identified(MARTA);
        desk.suspectFraud(visit.handle().visit());
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(supervision.suspicions()).isEmpty();
        assertThat(supervision.confirm(visit.handle().visit(), ConfirmReason.KNOWN_PATTERN))
                .isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void judgementAtTheSameInstantAsAnotherIsTooLate() throws Exception {
        UUID visit = identified(MARTA).handle().visit();
        desk.suspectFraud(visit);

        ApprovalOutcome outcome = overtaken(
                "fraud_suspicion",
                "update fraud_suspicion set state = 'NEGATED', version = version + 1 where registration = '" + visit
                        + "'",
                () -> supervision.confirm(visit, ConfirmReason.DOCUMENT_FORGED));

        assertThat(outcome).isEqualTo(ApprovalOutcome.TOO_LATE);
        assertThat(events(visit)).doesNotContain("FraudConfirmed");
    }

    @Test
    void suspectHearsNothingOfItEvenAsASupervisor() {
        Visit visit = identified(MARTA);
        UUID id = visit.handle().visit();
        desk.suspectFraud(id);
        SignedInAgent suspect = supervisor();
        setup.identify(
                suspect.agentId(), new AgentPerson(MARTA.ssin().orElseThrow(), new EmailAddress("marta@mail.example")));
        RegistrationFixtures.signIn(suspect);

        assertThat(supervision.suspicions()).isEmpty();
        assertThat(supervision.alarms()).isEqualTo(new Supervision.Alarms(0, 0, 0));
        assertThat(supervision.negate(id, NegateReason.EXPLAINED)).isEqualTo(ApprovalOutcome.TOO_LATE);
        assertThat(events(id)).doesNotContain("FraudNegated");
    }

    @Test
    void suspectHearsNothingAfterTheLetterEither() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());
        letterFor(visit);
        SignedInAgent suspect = supervisor();
        setup.identify(
                suspect.agentId(), new AgentPerson(MARTA.ssin().orElseThrow(), new EmailAddress("marta@mail.example")));
        RegistrationFixtures.signIn(suspect);

        assertThat(supervision.suspicions()).isEmpty();
    }

    private ApprovalOutcome judged(Visit visit, Function<UUID, ApprovalOutcome> word) {
        RegistrationFixtures.signIn(supervisor());
        try {
            return word.apply(visit.handle().visit());
        } finally {
            RegistrationFixtures.signIn(agent);
        }
    }
}
