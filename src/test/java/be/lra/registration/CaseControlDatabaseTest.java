package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.identity.EmailAddress;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Finished cases, looked at afterwards by who had no part in them. */
@DatabaseTest
class CaseControlDatabaseTest extends CounterWithStubRegister {

    @Autowired
    CaseControl control;

    @Autowired
    AfterIssue afterIssue;

    @Test
    void finishedCaseIsListedWithItsSignsAndWithoutThePerson() {
        RegistrationRecord issued = issued(MARTA);
        afterIssue.reissueLetter(issued.reference(), ReprintReason.LETTER_LOST);
        RegistrationFixtures.signIn(supervisor());

        ControlList list = control.list(ControlPeriod.TODAY);

        assertThat(list.left()).isEqualTo(1);
        assertThat(list.cases()).singleElement().satisfies(one -> {
            assertThat(one.reference()).isEqualTo(issued.reference());
            assertThat(one.agent()).isEqualTo(agent.pseudonym());
            assertThat(one.signs()).containsExactly(RiskSign.SEVERAL_LETTERS);
            assertThat(one.toString()).doesNotContain("Specimen");
        });
    }

    @Test
    void caseInOrderLeavesTheListAndCountsForTheDay() {
        UUID id = issued(MARTA).id();
        RegistrationFixtures.signIn(supervisor());

        ApprovalOutcome outcome = control.inOrder(id);

        assertThat(outcome).isEqualTo(ApprovalOutcome.DONE);
        assertThat(control.list(ControlPeriod.MONTH)).isEqualTo(new ControlList(List.of(), 0, 1));
        assertThat(events(id)).contains("CaseFoundInOrder");
    }

    @Test
    void suspicionGoesToAnotherSupervisorWhoseWordVoidsTheLetter() {
        UUID id = issued(MARTA).id();
        SignedInAgent first = supervisor();
        RegistrationFixtures.signIn(first);
        control.suspicious(id, ControlReason.PERSON_DOUBTFUL);

        assertThat(supervision.confirm(id, ConfirmReason.KNOWN_PATTERN)).isEqualTo(ApprovalOutcome.OWN_CASE);
        RegistrationFixtures.signIn(supervisor());
        assertThat(supervision.confirm(id, ConfirmReason.KNOWN_PATTERN)).isEqualTo(ApprovalOutcome.DONE);
        assertThat(states()).containsExactly("REVOKED");
        assertThat(events(id)).contains("CaseFoundSuspicious");
    }

    @Test
    void secondVerdictIsTooLate() {
        UUID id = issued(MARTA).id();
        RegistrationFixtures.signIn(supervisor());
        control.inOrder(id);
        RegistrationFixtures.signIn(supervisor());

        assertThat(control.suspicious(id, ControlReason.UNUSUAL_PATTERN)).isEqualTo(ApprovalOutcome.TOO_LATE);
        assertThat(supervision.suspicions()).isEmpty();
    }

    @Test
    void nobodyControlsWhatHeIssued() {
        UUID id = issued(MARTA).id();
        setup.grant(agent.agentId(), Role.SUPERVISOR, office.cbeNumber());
        RegistrationFixtures.signIn(with(agent, Set.of(Role.AGENT, Role.SUPERVISOR)));

        assertThat(control.list(ControlPeriod.MONTH).cases()).isEmpty();
        assertThat(control.inOrder(id)).isEqualTo(ApprovalOutcome.OWN_CASE);
    }

    @Test
    void nobodyControlsWhatHeAgreedTo() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        SignedInAgent supervisor = supervisor();
        RegistrationFixtures.signIn(supervisor);
        supervision.waiting().forEach(asked -> supervision.grant(asked.id(), GrantReason.SEEN_MYSELF));
        RegistrationFixtures.signIn(agent);
        UUID id = letterFor(visit).id();

        RegistrationFixtures.signIn(supervisor);
        assertThat(control.list(ControlPeriod.MONTH).cases()).isEmpty();
        assertThat(control.inOrder(id)).isEqualTo(ApprovalOutcome.OWN_CASE);
        RegistrationFixtures.signIn(supervisor());
        assertThat(control.list(ControlPeriod.MONTH).cases())
                .singleElement()
                .satisfies(one -> assertThat(one.signs()).contains(RiskSign.SUPERVISORS_WORD));
    }

    @Test
    void nobodyControlsHisOwnRegistration() {
        UUID id = issued(MARTA).id();
        SignedInAgent supervisor = supervisor();
        setup.identify(
                supervisor.agentId(),
                new AgentPerson(MARTA.ssin().orElseThrow(), new EmailAddress("marta@mail.example")));
        RegistrationFixtures.signIn(supervisor);

        assertThat(control.list(ControlPeriod.MONTH).cases()).isEmpty();
        assertThat(control.inOrder(id)).isEqualTo(ApprovalOutcome.OWN_PERSON);
    }

    @Test
    void otherOfficeSeesAndJudgesNothing() {
        UUID id = issued(MARTA).id();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(control.list(ControlPeriod.MONTH)).isEqualTo(new ControlList(List.of(), 0, 0));
        assertThat(control.inOrder(id)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void periodEndsTheList() {
        issued(MARTA);
        clock.advance(Duration.ofDays(8));
        RegistrationFixtures.signIn(supervisor());

        assertThat(control.list(ControlPeriod.WEEK).cases()).isEmpty();
        assertThat(control.list(ControlPeriod.MONTH).cases()).hasSize(1);
    }

    @Test
    void onlySupervisorsControl() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> control.list(ControlPeriod.TODAY));
    }

    private static SignedInAgent with(SignedInAgent who, Set<Role> roles) {
        return new SignedInAgent(
                who.agentId(), who.userName(), who.pseudonym(), who.office(), who.desk(), roles, who.language());
    }
}
