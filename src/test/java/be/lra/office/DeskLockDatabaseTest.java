package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-13: behind a locked screen nobody may do anything, and its agent alone opens it. */
@DatabaseTest
class DeskLockDatabaseTest {

    @Autowired
    DeskLock lock;

    @Autowired
    AgentSignIn door;

    @Autowired
    CodeDoor codes;

    @Autowired
    AgentDirectory directory;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SignedInAgent locked = OfficeFixtures.withoutDesk(UUID.randomUUID(), "pic", Role.AUDITOR);

    @BeforeEach
    void lockTheScreen() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "pic", Role.AUDITOR);
        locked = lock.lock(signedIn());
        OfficeFixtures.signIn(locked);
        clock.advance(Duration.ofMinutes(20));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void behindTheLockNobodyMayDoAnything() {
        assertThat(locked.roles()).isEmpty();
        assertThat(directory.mayStillWork(locked)).isTrue();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(directory::current);
    }

    @Test
    void codeOpensWithTheRolesThatHoldNow() {
        setup.grant(locked.agentId(), Role.SUPERVISOR, OfficeFixtures.CBE_NUMBER);

        AgentCodeOutcome outcome = lock.unlock(AgentPhones.code("pic", clock.instant()));

        assertThat(outcome).isInstanceOfSatisfying(AgentCodeOutcome.Accepted.class, accepted -> {
            assertThat(accepted.agent().isInside()).isTrue();
            assertThat(accepted.agent().roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.SUPERVISOR);
            assertThat(accepted.agent().provenAt()).contains(clock.instant());
            assertThat(directory.mayStillWork(accepted.agent())).isTrue();
        });
        assertThat(kinds()).endsWith("DeskLocked,DeskUnlocked");
    }

    @Test
    void wrongCodeOpensNothing() {
        String right = AgentPhones.code("pic", clock.instant());
        String wrong = "%06d".formatted((Integer.parseInt(right) + 500_000) % 1_000_000);

        assertThat(lock.unlock(wrong)).isEqualTo(new AgentCodeOutcome.Wrong());
        assertThat(lock.unlock(OfficeFixtures.PASSWORD)).isEqualTo(new AgentCodeOutcome.NotACode());
    }

    @Test
    void passwordOpensWhereThereIsNoApp() {
        jdbc.sql("delete from agent_app").update();

        assertThat(lock.means()).isEqualTo(ProofMeans.PASSWORD);
        assertThat(lock.unlock(OfficeFixtures.PASSWORD)).isInstanceOf(AgentCodeOutcome.Accepted.class);
    }

    @Test
    void signInElsewhereClosesALockedScreen() {
        signedIn();
        OfficeFixtures.signIn(locked);

        assertThat(directory.endOf(locked)).isEqualTo(DeskEnd.ELSEWHERE);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> lock.unlock(AgentPhones.code("pic", clock.instant())));
    }

    @Test
    void endedRoleIsNotUnlocked() {
        jdbc.sql("update role_grant set valid_until = valid_from").update();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> lock.unlock(AgentPhones.code("pic", clock.instant())));
    }

    private SignedInAgent signedIn() {
        var outcome = (SignInOutcome.SignedIn) door.signIn("pic", OfficeFixtures.PASSWORD, "192.0.2.7");
        return AgentPhones.letIn(codes, outcome.agent(), clock.instant());
    }

    private String kinds() {
        return String.join(
                ",",
                jdbc.sql("select kind from audit_event order by at, id")
                        .query(String.class)
                        .list());
    }
}
