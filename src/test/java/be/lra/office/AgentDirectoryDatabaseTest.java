package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-09: a blocked desk or agent and an ended role stop at the next question. */
@DatabaseTest
class AgentDirectoryDatabaseTest {

    private static final Instant TEN = Instant.parse("2026-11-17T10:00:00Z");

    private static final Ssin NUMBER = new Ssin("85073003328"); // domain.md 5.4
    private static final EmailAddress ADDRESS = new EmailAddress("merle@mail.example");

    @Autowired
    AgentDirectory directory;

    @Autowired
    StaffAdministration staff;

    @Autowired
    OfficeLocks locks;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID merle = UUID.randomUUID();
    private UUID geai = UUID.randomUUID();

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobodySignedInIsRefused() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(directory::current);
    }

    @Test
    void agentWithARoleWorks() {
        SignedInAgent agent = OfficeFixtures.atDesk(merle, "merle", Role.AGENT);
        OfficeFixtures.signIn(agent);

        assertThat(directory.current()).isEqualTo(agent);
    }

    @Test
    void roleEndingAtTenStopsTheAgentASecondLater() {
        UUID pic = UUID.randomUUID();
        setup.appoint(new NewAgent(pic, "pic", OfficeFixtures.PASSWORD, "Agent pic", Language.FR));
        setup.grant(pic, Role.AGENT, OfficeFixtures.CBE_NUMBER, new Validity(MutableClock.START, TEN));
        SignedInAgent agent = OfficeFixtures.atDesk(pic, "pic", Role.AGENT);

        clock.set(TEN.minusSeconds(1));
        assertThat(directory.mayStillWork(agent)).isTrue();

        clock.set(TEN.plusSeconds(1));
        assertThat(directory.mayStillWork(agent)).isFalse();
    }

    @Test
    void roleThatWasNeverHeldStopsTheAgent() {
        assertThat(directory.mayStillWork(OfficeFixtures.atDesk(merle, "merle", Role.SUPERVISOR)))
                .isFalse();
    }

    @Test
    void blockedDeskStopsTheAgentWhoSitsThere() {
        SignedInAgent agent = OfficeFixtures.atDesk(merle, "merle", Role.AGENT);
        OfficeFixtures.signIn(OfficeFixtures.atDesk(geai, "geai", Role.ADMINISTRATOR));

        locks.blockDesk(OfficeFixtures.OTHER_DESK, DeskBlockReason.DESK_CLOSED);
        assertThat(directory.mayStillWork(agent)).isTrue();

        locks.blockDesk(OfficeFixtures.DESK, DeskBlockReason.DESK_CLOSED);
        assertThat(directory.mayStillWork(agent)).isFalse();
    }

    @Test
    void blockedAgentIsStopped() {
        SignedInAgent agent = OfficeFixtures.atDesk(merle, "merle", Role.AGENT);
        OfficeFixtures.signIn(OfficeFixtures.atDesk(geai, "geai", Role.ADMINISTRATOR));

        locks.blockAgent(merle, AgentBlockReason.ABSENT);

        assertThat(directory.mayStillWork(agent)).isFalse();
    }

    @Test
    void administratorCannotBlockHimself() {
        OfficeFixtures.signIn(OfficeFixtures.atDesk(geai, "geai", Role.ADMINISTRATOR));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> locks.blockAgent(geai, AgentBlockReason.ABSENT));
    }

    @Test
    void agentCannotAdminister() {
        OfficeFixtures.signIn(OfficeFixtures.atDesk(merle, "merle", Role.AGENT));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> locks.blockDesk(OfficeFixtures.DESK, DeskBlockReason.DESK_CLOSED));
    }

    @Test
    void agentIsKnownByNumberAndAddressOnceTheyAreEntered() {
        assertThat(directory.isNumberOf(merle, NUMBER)).isFalse();
        assertThat(directory.isEmailOf(merle, ADDRESS)).isFalse();

        setup.identify(merle, new AgentPerson(NUMBER, ADDRESS));

        assertThat(directory.isNumberOf(merle, NUMBER)).isTrue();
        assertThat(directory.isNumberOf(merle, new Ssin("75060898009"))).isFalse();
        assertThat(directory.isNumberOf(geai, NUMBER)).isFalse();
        assertThat(directory.isEmailOf(merle, new EmailAddress("MERLE@mail.example")))
                .isTrue();
        assertThat(directory.isEmailOf(geai, ADDRESS)).isFalse();
    }

    @Test
    void numberOfAnAgentIsKeptAsAFingerprintOnly() {
        setup.identify(merle, new AgentPerson(NUMBER, ADDRESS));

        assertThat(jdbc.sql("select person_key from agent where id = :id")
                        .param("id", merle.toString())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(NUMBER.digits());
    }

    @Test
    void administratorEntersWhoAColleagueIsAndTheTrailSaysSo() {
        OfficeFixtures.signIn(OfficeFixtures.atDesk(geai, "geai", Role.ADMINISTRATOR));

        staff.identify(merle, new TypedPerson(NUMBER.digits(), ADDRESS.value()));

        assertThat(directory.isNumberOf(merle, NUMBER)).isTrue();
        assertThat(jdbc.sql("select details from audit_event where kind = 'AgentIdentified'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(merle.toString())
                .doesNotContain(NUMBER.digits(), "mail.example");
    }

    @Test
    void administratorEntersNothingAboutHimselfOrAboutStrangers() {
        UUID stranger = UUID.randomUUID();
        setup.appoint(new NewAgent(stranger, "pie", OfficeFixtures.PASSWORD, "Agent pie", Language.FR));
        OfficeFixtures.signIn(OfficeFixtures.atDesk(geai, "geai", Role.ADMINISTRATOR));
        var person = new TypedPerson(NUMBER.digits(), ADDRESS.value());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> staff.identify(geai, person));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> staff.identify(stranger, person));
    }
}
