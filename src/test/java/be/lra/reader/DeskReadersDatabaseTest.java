package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.desk.BridgeRequest;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.reader.ReaderOverview.DeskReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Who may see and rule the reader programs of an office. */
@DatabaseTest
class DeskReadersDatabaseTest {

    private static int offices = 300;

    @Autowired
    WebApplicationContext context;

    @Autowired
    OfficeSetup setup;

    @Autowired
    Bridges bridges;

    @Autowired
    DeskReaders readers;

    @Autowired
    CardReadings readings;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private BridgeClient line;
    private ReaderFixtures office;

    @BeforeEach
    void openOffice() {
        line = new BridgeClient(context, clock);
        office = new ReaderFixtures(setup, bridges, ++offices);
        ReaderFixtures.signIn(office.administrator);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void administratorSeesEveryDeskOfTheOffice() throws Exception {
        UUID another = office.furnish("Z");
        new ReaderFixtures(setup, bridges, ++offices);
        line.send(office, BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "host", "moved-pc"));
        ReaderFixtures.signIn(office.administrator);

        ReaderOverview overview = readers.overview();

        assertThat(overview.desks()).extracting(DeskReader::desk).containsExactly(office.desk, another);
        assertThat(overview.desks().getLast().bridge()).isEmpty();
        assertThat(overview.desks().getFirst().bridge()).get().satisfies(bridge -> {
            assertThat(bridge.status().readerName()).isEqualTo("Example Reader 01");
            assertThat(bridge.status().bridgeVersion()).isEqualTo(ReaderFixtures.VERSION);
            assertThat(bridge.isOnAnotherPc()).isTrue();
        });
    }

    @Test
    void agentSeesHisDeskOnly() {
        office.furnish("Z");
        office.signIn();

        assertThat(readers.overview().desks()).extracting(DeskReader::desk).containsExactly(office.desk);
    }

    @Test
    void renamedBridgeShowsItsName() {
        assertThat(readers.rename(office.bridge, "  Guichet du fond ")).isTrue();

        assertThat(only().name()).isEqualTo("Guichet du fond");
        assertThat(auditedKinds()).containsExactly("BridgeRenamed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "1234567890123456789012345678901234567890123456789012345678901"})
    void nameThatIsNoneIsRefused(String name) {
        assertThat(readers.rename(office.bridge, name)).isFalse();

        assertThat(only().name()).startsWith("PC ");
    }

    @Test
    void blockedBridgeIsToldToTheAgentEvenWhenItIsSilent() {
        readers.block(office.bridge, BlockReason.PC_LOST);

        assertThat(readings.status(office.desk).problemAt(clock.instant())).contains(ReaderStatus.BRIDGE_BLOCKED);
        assertThat(only().blocked()).contains(BlockReason.PC_LOST);
        assertThat(auditedKinds()).containsExactly("BridgeBlocked");
    }

    @Test
    void liftedBlockLetsTheBridgeIn() throws Exception {
        readers.block(office.bridge, BlockReason.BEHAVES_ODDLY);
        int refused = line.send(office, BridgeRequest.STATUS, "", Map.of()).status();
        ReaderFixtures.signIn(office.administrator);

        readers.unblock(office.bridge);

        assertThat(refused).isEqualTo(403);
        assertThat(line.send(office, BridgeRequest.STATUS, "", Map.of()).status())
                .isEqualTo(200);
        assertThat(auditedKinds()).containsExactlyInAnyOrder("BridgeBlocked", "BridgeUnblocked");
    }

    @Test
    void blockedBridgeThatLostItsDeskStaysListed() {
        readers.block(office.bridge, BlockReason.KEY_COPIED);
        transaction.executeWithoutResult(status -> bridges.vacate(office.desk));

        assertThat(readers.overview().blockedElsewhere())
                .extracting(BridgeView::id)
                .containsExactly(office.bridge);
        assertThat(readers.overview().desks().getFirst().bridge()).isEmpty();
    }

    @Test
    void bridgeThatLostItsDeskWhileBlockedHasToBeConnectedAgain() throws Exception {
        readers.block(office.bridge, BlockReason.KEY_COPIED);
        transaction.executeWithoutResult(status -> bridges.vacate(office.desk));

        readers.unblock(office.bridge);

        assertThat(line.send(office, BridgeRequest.STATUS, "", Map.of()).reason())
                .isEqualTo("not-enrolled");
    }

    @Test
    void disconnectedBridgeLeavesTheDesk() {
        readers.disconnect(office.bridge);

        assertThat(readers.overview().desks().getFirst().bridge()).isEmpty();
        assertThat(auditedKinds()).containsExactly("BridgeDisconnected");
    }

    @Test
    void supervisorBlocksButNeitherLiftsNorRenamesNorDisconnects() {
        ReaderFixtures.signIn(office.appoint("supervisor" + offices, Role.SUPERVISOR, null));

        readers.block(office.bridge, BlockReason.PC_LOST);

        assertThat(only().blocked()).isPresent();
        assertThatThrownBy(() -> readers.unblock(office.bridge)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> readers.rename(office.bridge, "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> readers.disconnect(office.bridge)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void agentRulesNothing() {
        office.signIn();

        assertThatThrownBy(() -> readers.block(office.bridge, BlockReason.PC_LOST))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> readers.unblock(office.bridge)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void auditorSeesNoReaders() {
        ReaderFixtures.signIn(office.appoint("auditor" + offices, Role.AUDITOR, null));

        assertThatThrownBy(() -> readers.overview()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void administratorOfAnotherOfficeRulesNothingHere() {
        ReaderFixtures.signIn(new ReaderFixtures(setup, bridges, ++offices).administrator);

        assertThatThrownBy(() -> readers.block(office.bridge, BlockReason.PC_LOST))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> readers.rename(office.bridge, "x")).isInstanceOf(AccessDeniedException.class);
    }

    private BridgeView only() {
        return readers.overview().desks().getFirst().bridge().orElseThrow();
    }

    private List<String> auditedKinds() {
        return database.sql("select kind from audit_event where office = ? order by id")
                .param(office.office)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
