package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.EmailAddress;
import be.lra.identity.PersonIdentity;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an agent cannot vouch for alone. */
@DatabaseTest
class SupervisorsWordDatabaseTest extends CounterWithStubRegister {

    @Test
    void letterWaitsForASupervisorAndComesAfterHisWord() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.AwaitsApproval(visit));
        saysYes();

        assertThat(desk.approvals(visit))
                .containsExactly(new ConcernStanding(
                        Concern.POINT_DOUBTFUL,
                        Set.of("point-tilt"),
                        ApprovalState.GRANTED,
                        Optional.of(clock.instant()),
                        Optional.empty()));
        assertThat(letterFor(visit).state()).isEqualTo(RegistrationState.PENDING);
    }

    @Test
    void letterNeverComesAfterASupervisorSaidNo() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(supervisor());
        assertThat(supervision.deny(supervision.waiting().getFirst().id(), DenyReason.NOT_CONVINCED))
                .isEqualTo(ApprovalOutcome.DONE);
        RegistrationFixtures.signIn(agent);

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.AwaitsApproval(visit));
        assertThat(supervision()).isEmpty();
    }

    @Test
    void anotherAnswerOfTheAgentDoesNotUndoTheNoOfASupervisor() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(supervisor());
        supervision.deny(supervision.waiting().getFirst().id(), DenyReason.NOT_CONVINCED);
        RegistrationFixtures.signIn(agent);

        Visit again = continued(desk.attest(visit.handle(), ALL, RegistrationFixtures.SEEN));

        assertThat(desk.approvals(again)).extracting(ConcernStanding::state).containsExactly(ApprovalState.DENIED);
        assertThat(desk.issue(again.handle())).isInstanceOf(IssueOutcome.AwaitsApproval.class);
    }

    @Test
    void wordAboutOneFindingIsNoWordAboutAnother() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        saysYes();
        Visit more = continued(desk.attest(
                visit.handle(),
                ALL,
                List.of(PointFinding.doubtful("point-tilt"), PointFinding.doubtful("point-portrait"))));

        assertThat(desk.approvals(more)).extracting(ConcernStanding::state).containsExactly(ApprovalState.ASKED);
        assertThat(desk.issue(more.handle())).isInstanceOf(IssueOutcome.AwaitsApproval.class);
    }

    @Test
    void wordAboutOneDocumentIsNoWordAboutAnother() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        saysYes();
        Visit other = continued(lookedUp(
                desk,
                identification.card(
                        visit,
                        card(MARTA, "591191706458", LocalDate.of(2030, 1, 1), clock.instant()),
                        currentAgent())));
        Visit again = continued(desk.attest(
                other.handle(),
                ALL,
                List.of(PointFinding.doubtful("point-tilt"), PointFinding.seen("point-portrait"))));

        assertThat(desk.approvals(again)).extracting(ConcernStanding::state).containsExactly(ApprovalState.ASKED);
    }

    @Test
    void nobodyApprovesHisOwnVisit() {
        var both = new SignedInAgent(
                agent.agentId(),
                agent.userName(),
                agent.pseudonym(),
                agent.office(),
                agent.desk(),
                Set.of(Role.AGENT, Role.SUPERVISOR),
                agent.language());
        setup.grant(agent.agentId(), Role.SUPERVISOR, office.cbeNumber());
        found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(both);
        ApprovalRequest own = supervision.waiting().getFirst();

        assertThat(own.own()).isTrue();
        assertThat(supervision.grant(own.id(), GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.OWN_CASE);
    }

    @Test
    void supervisorOfAnotherOfficeSeesNothingAndDecidesNothing() {
        found(PointFinding.doubtful("point-tilt"));
        UUID request = supervision().getFirst().id();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(supervision.waiting()).isEmpty();
        assertThat(supervision.grant(request, GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void refusedVisitWaitsForNoWordAnyMore() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        UUID request = supervision().getFirst().id();
        desk.refuse(visit.handle(), RefusalReason.DOCUMENT_NOT_GENUINE);

        assertThat(supervision()).isEmpty();
        RegistrationFixtures.signIn(supervisor());
        assertThat(supervision.grant(request, GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void secondWordIsTooLate() {
        found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(supervisor());
        UUID request = supervision.waiting().getFirst().id();
        supervision.deny(request, DenyReason.NOT_CONVINCED);

        assertThat(supervision.grant(request, GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void wordAtTheSameInstantAsAnotherIsTooLate() throws Exception {
        found(PointFinding.doubtful("point-tilt"));
        UUID request = supervision().getFirst().id();

        ApprovalOutcome outcome = overtaken(
                "visit_approval",
                "update visit_approval set state = 'DENIED', version = version + 1 where id = '" + request + "'",
                () -> supervision.grant(request, GrantReason.SEEN_MYSELF));

        assertThat(outcome).isEqualTo(ApprovalOutcome.TOO_LATE);
        assertThat(supervision()).isEmpty();
    }

    @Test
    void personWhomASupervisorDeclinedIsAskedAboutAgainInTheNextVisit() {
        var no = new EarlierDenial(Concern.POINT_DOUBTFUL, DenyReason.NOT_CONVINCED, clock.instant());
        declined();

        Visit again = readyToIssue(MARTA);

        assertThat(desk.approvals(again))
                .containsExactly(new ConcernStanding(
                        Concern.DENIED_BEFORE, Set.of(), ApprovalState.ASKED, Optional.empty(), Optional.of(no)));
        assertThat(supervision()).extracting(ApprovalRequest::before).containsExactly(Optional.of(no));
        assertThat(desk.issue(again.handle())).isEqualTo(new IssueOutcome.AwaitsApproval(again));
    }

    @Test
    void anotherDocumentOfAPersonWhomASupervisorDeclinedIsAskedAboutToo() {
        declined();

        Visit again = shown(MARTA, "591191706458");

        assertThat(desk.approvals(again)).extracting(ConcernStanding::concern).containsExactly(Concern.DENIED_BEFORE);
    }

    @Test
    void documentThatASupervisorDeclinedIsAskedAboutWhoeverShowsIt() {
        declined();

        Visit other = shown(PIET, "000001103271");

        assertThat(desk.approvals(other)).extracting(ConcernStanding::concern).containsExactly(Concern.DENIED_BEFORE);
    }

    @Test
    void noToOnePersonIsNoneToAnother() {
        declined();

        assertThat(desk.approvals(shown(PIET, "591191706458"))).isEmpty();
    }

    @Test
    void earlierNoHoldsUntilASupervisorAgreesInSpiteOfIt() {
        declined();
        Visit again = readyToIssue(MARTA);
        saysYes();
        boolean issued = desk.issue(again.handle()) instanceof IssueOutcome.Registered;
        clock.advance(Duration.ofMinutes(1));

        assertThat(issued).isTrue();
        assertThat(desk.approvals(readyToIssue(MARTA))).isEmpty();
    }

    @Test
    void secondNoHoldsAsTheFirstDid() {
        declined();
        Visit again = readyToIssue(MARTA);
        declines(DenyReason.OTHER_DOCUMENT_NEEDED);
        desk.refuse(again.handle(), RefusalReason.DOCUMENT_NOT_GENUINE);

        assertThat(desk.approvals(readyToIssue(MARTA)))
                .extracting(standing -> standing.before().orElseThrow().reason())
                .containsExactly(DenyReason.OTHER_DOCUMENT_NEEDED);
    }

    @Test
    void noOfAnotherOfficeStaysThere() {
        declined();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        Visit there = readyToIssue(MARTA);

        assertThat(desk.approvals(there)).isEmpty();
        assertThat(letterFor(there).state()).isEqualTo(RegistrationState.PENDING);
    }

    @Test
    void nobodyDecidesAboutHimself() {
        found(PointFinding.doubtful("point-tilt"));
        SignedInAgent myself = supervisor();
        setup.identify(
                myself.agentId(), new AgentPerson(MARTA.ssin().orElseThrow(), new EmailAddress("marta@mail.example")));
        RegistrationFixtures.signIn(myself);
        ApprovalRequest mine = supervision.waiting().getFirst();

        assertThat(mine.own()).isTrue();
        assertThat(supervision.grant(mine.id(), GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.OWN_PERSON);
        assertThat(supervision.deny(mine.id(), DenyReason.NOT_CONVINCED)).isEqualTo(ApprovalOutcome.OWN_PERSON);
    }

    /** A visit of Marta that ended because a supervisor was not convinced. */
    private void declined() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        declines(DenyReason.NOT_CONVINCED);
        desk.refuse(visit.handle(), RefusalReason.DOCUMENT_NOT_GENUINE);
        clock.advance(Duration.ofMinutes(1));
    }

    private void declines(DenyReason reason) {
        RegistrationFixtures.signIn(supervisor());
        supervision.waiting().forEach(asked -> supervision.deny(asked.id(), reason));
        RegistrationFixtures.signIn(agent);
    }

    /** A visit in which this card was read. */
    private Visit shown(PersonIdentity person, String number) {
        return continued(lookedUp(
                desk,
                identification.card(
                        desk.start(Means.CARD),
                        card(person, number, LocalDate.of(2030, 1, 1), clock.instant()),
                        currentAgent())));
    }

    private List<ApprovalRequest> supervision() {
        RegistrationFixtures.signIn(supervisor());
        try {
            return supervision.waiting();
        } finally {
            RegistrationFixtures.signIn(agent);
        }
    }
}
