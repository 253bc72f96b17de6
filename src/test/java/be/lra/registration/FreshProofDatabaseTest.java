package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.office.AgentCodeOutcome;
import be.lra.office.AgentPhones;
import be.lra.office.DoorStep;
import be.lra.office.ProofMeans;
import be.lra.office.SignedInAgent;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SEC-13: acts that bind the municipality ask the agent to show once more that it is he, and are refused without it. */
@DatabaseTest
class FreshProofDatabaseTest extends CounterWithStubRegister {

    private static final Duration SERVES = Duration.ofMinutes(5);

    @Autowired
    AfterIssue afterIssue;

    @Test
    void letterIsNotIssuedWithoutAFreshProof() {
        Visit visit = readyToIssue(MARTA);
        proofLapsed();

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.ProofAsked());
        assertThat(states()).doesNotContain("PENDING");

        prove();
        assertThat(desk.issue(visit.handle())).isInstanceOf(IssueOutcome.Registered.class);
    }

    @Test
    void proofServesForFiveMinutes() {
        Visit visit = readyToIssue(MARTA);
        proofLapsed();
        prove();

        clock.advance(SERVES.minusSeconds(1));
        assertThat(proof.isMissing(currentAgent())).isFalse();
        clock.advance(Duration.ofSeconds(1));

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.ProofAsked());
    }

    @Test
    void whomNoSignInLetInHasProvenNothing() {
        Visit visit = readyToIssue(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.withoutProof(currentAgent()));

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.ProofAsked());
    }

    @Test
    void newLetterCorrectionAndRevocationAskToo() {
        RegistrationRecord issued = issued(MARTA);
        proofLapsed();

        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.PRINT_FAILED))
                .isEqualTo(new NewLetterOutcome.ProofAsked());
        assertThat(afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS))
                .isEqualTo(new RevocationOutcome.ProofAsked());
        assertThat(afterIssue.correctContact(issued.reference(), RegistrationFixtures.email("other@example.org")))
                .isEqualTo(new CorrectionOutcome.ProofAsked());

        prove();
        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.PRINT_FAILED))
                .isInstanceOf(NewLetterOutcome.Reissued.class);
        assertThat(afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS))
                .isEqualTo(new RevocationOutcome.Revoked());
    }

    @Test
    void exceptionIsGrantedWithAFreshProofAndDeniedWithoutOne() {
        found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(supervisor());
        UUID request = supervision.waiting().getFirst().id();
        proofLapsed();

        assertThat(supervision.grant(request, GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.PROOF_ASKED);
        assertThat(supervision.deny(request, DenyReason.NOT_CONVINCED)).isEqualTo(ApprovalOutcome.DONE);
    }

    @Test
    void wrongCodeProvesNothing() {
        Visit visit = readyToIssue(MARTA);
        proofLapsed();

        assertThat(proof.give("12345")).isEqualTo(new AgentCodeOutcome.NotACode());
        assertThat(proof.give(wrong())).isEqualTo(new AgentCodeOutcome.Wrong());

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.ProofAsked());
    }

    @Test
    void agentWithoutAnAppProvesByThePassword() {
        proofLapsed();
        database.sql("delete from agent_app").update();

        assertThat(proof.means()).isEqualTo(ProofMeans.PASSWORD);
        assertThat(proof.give("nothing of the kind")).isEqualTo(new AgentCodeOutcome.Wrong());
        assertThat(proof.give(RegistrationFixtures.PASSWORD)).isInstanceOf(AgentCodeOutcome.Accepted.class);
    }

    /** An agent whose proof was fresh five minutes ago. */
    private void proofLapsed() {
        SignedInAgent now = currentAgent();
        RegistrationFixtures.signIn(new SignedInAgent(
                now.agentId(),
                now.userName(),
                now.pseudonym(),
                now.office(),
                now.desk(),
                now.roles(),
                now.language(),
                new DoorStep.Inside(null, clock.instant().minus(SERVES))));
    }

    private void prove() {
        String code = AgentPhones.code(currentAgent().userName(), clock.instant());
        RegistrationFixtures.signIn(assertThat(proof.give(code))
                .asInstanceOf(type(AgentCodeOutcome.Accepted.class))
                .actual()
                .agent());
    }

    private String wrong() {
        String right = AgentPhones.code(currentAgent().userName(), clock.instant());
        return "%06d".formatted((Integer.parseInt(right) + 500_000) % 1_000_000);
    }
}
