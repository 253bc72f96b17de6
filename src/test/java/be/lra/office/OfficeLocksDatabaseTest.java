package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-09, SEC-13: who stops whom, and with which reason. */
@DatabaseTest
class OfficeLocksDatabaseTest {

    @Autowired
    OfficeLocks locks;

    @Autowired
    AgentDirectory directory;

    @Autowired
    AgentSignIn door;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    private UUID merle = UUID.randomUUID();
    private UUID pic = UUID.randomUUID();
    private UUID geai = UUID.randomUUID();

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        pic = OfficeFixtures.appoint(setup, "pic", Role.SUPERVISOR);
        geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void blockedAgentIsStoppedAndTheReasonStandsInTheTrail(Role role) {
        at(role);

        locks.blockAgent(merle, AgentBlockReason.MISUSE_SUSPECTED);

        assertThat(directory.mayStillWork(OfficeFixtures.atDesk(merle, "merle", Role.AGENT)))
                .isFalse();
        assertThat(trail())
                .containsExactly("AgentBlocked {\"agent\":\"" + merle + "\",\"reasonCode\":\"MISUSE_SUSPECTED\"}");
    }

    @Test
    void blockedAgentCannotSignInUntilUnblocked() {
        at(Role.SUPERVISOR);
        locks.blockAgent(merle, AgentBlockReason.ABSENT);
        assertThat(door.signIn("merle", OfficeFixtures.PASSWORD, "192.0.2.7")).isEqualTo(new SignInOutcome.Refused());

        locks.unblockAgent(merle, AgentUnblockReason.BACK_AT_WORK);

        assertThat(door.signIn("merle", OfficeFixtures.PASSWORD, "192.0.2.7"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(trail()).contains("AgentUnblocked {\"agent\":\"" + merle + "\",\"reasonCode\":\"BACK_AT_WORK\"}");
    }

    @Test
    void blockingTwiceIsWrittenDownOnce() {
        at(Role.ADMINISTRATOR);

        locks.blockAgent(merle, AgentBlockReason.ABSENT);
        locks.blockAgent(merle, AgentBlockReason.MISUSE_SUSPECTED);
        locks.blockDesk(OfficeFixtures.DESK, DeskBlockReason.DESK_CLOSED);
        locks.blockDesk(OfficeFixtures.DESK, DeskBlockReason.READER_BROKEN);

        assertThat(trail()).hasSize(2);
    }

    @Test
    void deskIsBlockedAndOpenedWithReasons() {
        at(Role.SUPERVISOR);

        locks.blockDesk(OfficeFixtures.DESK, DeskBlockReason.READER_BROKEN);
        locks.unblockDesk(OfficeFixtures.DESK, DeskUnblockReason.READER_REPAIRED);

        assertThat(directory.mayStillWork(OfficeFixtures.atDesk(merle, "merle", Role.AGENT)))
                .isTrue();
        assertThat(trail())
                .containsExactly(
                        "DeskBlocked {\"desk\":\"" + OfficeFixtures.DESK + "\",\"reasonCode\":\"READER_BROKEN\"}",
                        "DeskUnblocked {\"desk\":\"" + OfficeFixtures.DESK + "\",\"reasonCode\":\"READER_REPAIRED\"}");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void nobodyStopsHimself(Role role) {
        UUID self = at(role);

        refused(() -> locks.blockAgent(self, AgentBlockReason.ABSENT));
        refused(() -> locks.unblockAgent(self, AgentUnblockReason.BACK_AT_WORK));
    }

    @Test
    void supervisorStopsNoAdministrator() {
        at(Role.SUPERVISOR);

        refused(() -> locks.blockAgent(geai, AgentBlockReason.ABSENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "AUDITOR"})
    void othersStopNobody(Role role) {
        UUID huppe = OfficeFixtures.appoint(setup, "huppe", role);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(huppe, "huppe", role));

        refused(() -> locks.blockAgent(merle, AgentBlockReason.ABSENT));
        refused(() -> locks.blockDesk(OfficeFixtures.DESK, DeskBlockReason.DESK_CLOSED));
    }

    @Test
    void agentAndDeskOfAnotherOfficeAreOutOfReach() {
        UUID elsewhere = UUID.randomUUID();
        setup.appoint(new NewAgent(elsewhere, "loriot", OfficeFixtures.PASSWORD, "Agent loriot", Language.FR));
        setup.grant(elsewhere, Role.AGENT, "0207000005");
        at(Role.ADMINISTRATOR);

        refused(() -> locks.blockAgent(elsewhere, AgentBlockReason.ABSENT));
        refused(() -> locks.blockDesk(UUID.randomUUID(), DeskBlockReason.DESK_CLOSED));
    }

    private UUID at(Role role) {
        UUID who = role == Role.SUPERVISOR ? pic : geai;
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(who, role == Role.SUPERVISOR ? "pic" : "geai", role));
        return who;
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(act::run);
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("""
                select concat(kind, ' ', details) from audit_event where kind not like 'AgentSign%' order by at, id""").query(String.class).list();
    }
}
