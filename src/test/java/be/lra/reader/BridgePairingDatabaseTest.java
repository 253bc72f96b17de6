package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.BridgeRequest.Sender;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.BridgeClient.Answer;
import be.lra.reader.PairingOutcome.Connected;
import be.lra.reader.PairingOutcome.DeskBridgeBlocked;
import be.lra.reader.PairingOutcome.DeskTaken;
import be.lra.reader.PairingOutcome.ExpiredCode;
import be.lra.reader.PairingOutcome.KeyBlocked;
import be.lra.reader.PairingOutcome.TooManyCodes;
import be.lra.reader.PairingOutcome.UsedCode;
import be.lra.reader.PairingOutcome.WrongCode;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** From the key that nobody knows to the bridge of a desk. */
@DatabaseTest
class BridgePairingDatabaseTest {

    private static int offices = 200;

    @Autowired
    WebApplicationContext context;

    @Autowired
    OfficeSetup setup;

    @Autowired
    Bridges bridges;

    @Autowired
    BridgePairing pairing;

    @Autowired
    DeskReaders readers;

    @Autowired
    MutableClock clock;

    @Autowired
    ReaderProperties settings;

    @Autowired
    JdbcClient database;

    private final KeyPair key = ReaderFixtures.newKey();
    private BridgeClient line;
    private ReaderFixtures office;

    @BeforeEach
    void openOffice() {
        database.sql("delete from pairing_tries").update();
        line = new BridgeClient(context, clock);
        office = new ReaderFixtures(setup, ++offices);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void agentConnectsTheProgramOfHisDesk() throws Exception {
        String code = code(key);

        PairingOutcome outcome = connect(office.agent, code, false);

        assertThat(outcome).isInstanceOfSatisfying(Connected.class, connected -> {
            assertThat(connected.bridge().desk()).isEqualTo(office.desk);
            assertThat(connected.bridge().name()).isEqualTo("counter-pc");
        });
        assertThat(standing(key).lines())
                .containsEntry("state", "enrolled")
                .containsEntry("desk", office.desk.toString());
        assertThat(status(key, office.desk).status()).isEqualTo(200);
        assertThat(auditedKinds()).contains("BridgeKeyEnrolled");
    }

    @Test
    void administratorConnectsAnyDeskOfTheOffice() throws Exception {
        assertThat(connect(office.administrator, code(key), false)).isInstanceOf(Connected.class);
    }

    @Test
    void strangersAreToldNothingOfDesks() throws Exception {
        Answer unknown = standing(key);
        line.introduce(BridgeRequest.CODE, key);
        Answer waiting = standing(key);

        assertThat(unknown.lines()).containsOnlyKeys("state", "server-time").containsEntry("state", "unknown");
        assertThat(waiting.lines()).containsOnlyKeys("state", "server-time").containsEntry("state", "waiting");
    }

    @Test
    void keyOfAnotherIsNotIntroduced() throws Exception {
        KeyPair other = ReaderFixtures.newKey();
        byte[] body = BridgeClient.introduction(key);
        var sender = new Sender(ReaderFixtures.fingerprint(key), "", ReaderFixtures.VERSION);
        HttpHeaders forged =
                ReaderFixtures.headers(BridgeRequest.post(BridgeRequest.CODE, sender, line.now(), "", body), other);

        assertThat(line.send(BridgeRequest.CODE, forged, body).reason()).isEqualTo("bad-signature");
    }

    @Test
    void fingerprintOfAnotherKeyIsNotIntroduced() throws Exception {
        byte[] body = BridgeClient.introduction(key);
        var sender = new Sender(ReaderFixtures.fingerprint(ReaderFixtures.newKey()), "", ReaderFixtures.VERSION);
        HttpHeaders mixed =
                ReaderFixtures.headers(BridgeRequest.post(BridgeRequest.CODE, sender, line.now(), "", body), key);

        assertThat(line.send(BridgeRequest.CODE, mixed, body).reason()).isEqualTo("bad-signature");
    }

    @Test
    void requestForACodeCountsOnce() throws Exception {
        byte[] body = BridgeClient.introduction(key);
        var sender = new Sender(ReaderFixtures.fingerprint(key), "", ReaderFixtures.VERSION);
        HttpHeaders headers =
                ReaderFixtures.headers(BridgeRequest.post(BridgeRequest.CODE, sender, line.now(), "", body), key);
        line.send(BridgeRequest.CODE, headers, body);

        assertThat(line.send(BridgeRequest.CODE, headers, body).reason()).isEqualTo("replayed");
    }

    @Test
    void keyThatIsNoneIsRefused() throws Exception {
        byte[] body = BridgeLines.write(Map.of("key", "bm90IGEga2V5"));
        var sender = new Sender(ReaderFixtures.fingerprint(key), "", ReaderFixtures.VERSION);

        Answer answer = line.send(
                BridgeRequest.CODE,
                ReaderFixtures.headers(BridgeRequest.post(BridgeRequest.CODE, sender, line.now(), "", body), key),
                body);

        assertThat(answer).isEqualTo(new Answer(400, Map.of("reason", "malformed")));
    }

    @Test
    void codeIsTakenAsPeopleTypeIt() throws Exception {
        String code = code(key);

        String typed = " " + code.replace("-", "").toLowerCase(Locale.ROOT).replace('0', 'o') + " ";

        assertThat(connect(office.agent, typed, false)).isInstanceOf(Connected.class);
    }

    @Test
    void wrongCodeConnectsNothing() throws Exception {
        code(key);

        assertThat(connect(office.agent, "00000000", false)).isEqualTo(new WrongCode(4));
        assertThat(connect(office.agent, "nonsense!", false)).isEqualTo(new WrongCode(3));
        assertThat(auditedKinds()).containsOnly("BridgePairingRefused");
    }

    @Test
    void expiredCodeConnectsNothing() throws Exception {
        String code = code(key);
        clock.advance(Duration.ofMinutes(10));

        assertThat(connect(office.agent, code, false)).isEqualTo(new ExpiredCode());
        assertThat(standing(key).line("state")).isEqualTo("unknown");
    }

    @Test
    void newCodeVoidsTheOldOne() throws Exception {
        String old = code(key);
        String fresh = code(key);

        assertThat(connect(office.agent, old, false)).isEqualTo(new ExpiredCode());
        assertThat(connect(office.agent, fresh, false)).isInstanceOf(Connected.class);
    }

    @Test
    void codeIsUsedOnce() throws Exception {
        String code = code(key);
        connect(office.agent, code, false);

        assertThat(connect(office.agent, code, true)).isEqualTo(new UsedCode());
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneHasToWait() throws Exception {
        String code = code(key);
        for (int wrong = 0; wrong < 5; wrong++) {
            connect(office.agent, "00000000", false);
        }

        PairingOutcome sixth = connect(office.agent, code, false);
        PairingOutcome ofAnother = connect(office.administrator, code, false);

        assertThat(sixth).isEqualTo(new TooManyCodes(clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(ofAnother).isInstanceOf(Connected.class);
    }

    @Test
    void triesComeBackAfterTenMinutes() {
        for (int wrong = 0; wrong < 6; wrong++) {
            connect(office.agent, "00000000", false);
        }
        clock.advance(Duration.ofMinutes(10));

        assertThat(connect(office.agent, "00000000", false)).isEqualTo(new WrongCode(4));
    }

    @Test
    void rightCodeGivesTheTriesBack() throws Exception {
        connect(office.agent, "00000000", false);
        connect(office.agent, code(key), false);

        assertThat(connect(office.agent, "00000000", false)).isEqualTo(new WrongCode(4));
    }

    @Test
    void deskThatHasABridgeAsksFirst() throws Exception {
        connect(office.agent, code(key), false);
        KeyPair newPc = ReaderFixtures.newKey();
        String code = code(newPc);

        PairingOutcome asked = connect(office.agent, code, false);
        PairingOutcome replaced = connect(office.agent, code, true);

        assertThat(asked)
                .isInstanceOfSatisfying(
                        DeskTaken.class,
                        taken -> assertThat(taken.current().fingerprint())
                                .isNotEqualTo(((Connected) replaced).bridge().fingerprint()));
        assertThat(replaced).isInstanceOf(Connected.class);
        assertThat(status(newPc, office.desk).status()).isEqualTo(200);
        assertThat(status(key, office.desk).reason()).isEqualTo("bridge-replaced");
        assertThat(standing(key).line("state")).isEqualTo("replaced");
    }

    @Test
    void replacedBridgeCanComeBack() throws Exception {
        connect(office.agent, code(key), false);
        connect(office.agent, code(ReaderFixtures.newKey()), true);

        assertThat(connect(office.agent, code(key), true)).isInstanceOf(Connected.class);
        assertThat(status(key, office.desk).status()).isEqualTo(200);
    }

    @Test
    void disconnectedBridgeCanMoveToAnotherDesk() throws Exception {
        var connected = (Connected) connect(office.agent, code(key), false);
        ReaderFixtures.signIn(office.administrator);
        readers.disconnect(connected.bridge().id());
        String state = standing(key).line("state");
        UUID another = office.furnish("Guichet 2");

        String code = code(key);
        ReaderFixtures.signIn(office.administrator);
        PairingOutcome moved = pairing.connect(new TypedCode(code, another, false));

        assertThat(state).isEqualTo("released");
        assertThat(moved).isInstanceOf(Connected.class);
        assertThat(standing(key).line("desk")).isEqualTo(another.toString());
        assertThat(status(key, office.desk).reason()).isEqualTo("wrong-desk");
    }

    @Test
    void blockedBridgeIsReplacedByAnAdministratorOnlyAndStaysBlocked() throws Exception {
        var connected = (Connected) connect(office.agent, code(key), false);
        block(connected);
        KeyPair newPc = ReaderFixtures.newKey();
        String code = code(newPc);

        assertThat(connect(office.agent, code, true)).isEqualTo(new DeskBridgeBlocked());
        assertThat(connect(office.administrator, code, true)).isInstanceOf(Connected.class);
        assertThat(standing(key).reason()).isEqualTo("bridge-blocked");
    }

    @Test
    void blockedBridgeGetsNoCode() throws Exception {
        block((Connected) connect(office.agent, code(key), false));

        assertThat(line.introduce(BridgeRequest.CODE, key))
                .isEqualTo(new Answer(403, Map.of("reason", "bridge-blocked", "block-reason", "KEY_COPIED")));
    }

    @Test
    void codeOfAProgramThatWasBlockedMeanwhileConnectsNothing() throws Exception {
        var connected = (Connected) connect(office.agent, code(key), false);
        ReaderFixtures.signIn(office.administrator);
        readers.disconnect(connected.bridge().id());
        String code = code(key);
        database.sql("update bridge set state = 'BLOCKED', block_reason = 'PC_LOST' where id = ?")
                .param(connected.bridge().id())
                .update();

        assertThat(connect(office.agent, code, false)).isEqualTo(new KeyBlocked());
    }

    @Test
    void enrolledBridgeGetsNoCode() throws Exception {
        connect(office.agent, code(key), false);

        assertThat(line.introduce(BridgeRequest.CODE, key).reason()).isEqualTo("already-enrolled");
    }

    @Test
    void agentMayNotConnectAnotherDesk() throws Exception {
        UUID another = office.furnish("Guichet 2");
        String code = code(key);
        ReaderFixtures.signIn(office.agent);

        assertThatThrownBy(() -> pairing.connect(new TypedCode(code, another, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void administratorMayNotConnectADeskOfAnotherOffice() throws Exception {
        var foreign = new ReaderFixtures(setup, ++offices);
        String code = code(key);
        ReaderFixtures.signIn(foreign.administrator);

        assertThatThrownBy(() -> pairing.connect(new TypedCode(code, office.desk, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void supervisorMayNotConnect() throws Exception {
        SignedInAgent supervisor = office.appoint("supervisor" + offices, Role.SUPERVISOR, null);
        String code = code(key);

        assertThatThrownBy(() -> connect(supervisor, code, false)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void addressThatAsksForTooManyCodesHasToWait() throws Exception {
        line.introduce(BridgeRequest.CODE, key);
        database.sql("update pairing_tries set tries = :most")
                .param("most", settings.pairing().codesPerAddress())
                .update();

        Answer answer = line.introduce(BridgeRequest.CODE, ReaderFixtures.newKey());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.lines()).containsEntry("reason", "too-many").containsEntry("retry-after", "601");
    }

    @Test
    void codeIsNotKeptInClear() throws Exception {
        String code = code(key).replace("-", "");

        assertThat(database.sql("select * from bridge_pairing")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(code);
    }

    private PairingOutcome connect(SignedInAgent agent, String code, boolean replace) {
        ReaderFixtures.signIn(agent);
        return pairing.connect(new TypedCode(code, office.desk, replace));
    }

    private String code(KeyPair of) throws Exception {
        return line.code(of).grouped();
    }

    private Answer standing(KeyPair of) throws Exception {
        return line.introduce(BridgeRequest.ENROLMENT, of);
    }

    private Answer status(KeyPair of, UUID desk) throws Exception {
        var sender = new Sender(ReaderFixtures.fingerprint(of), desk.toString(), ReaderFixtures.VERSION);
        var request = BridgeRequest.post(BridgeRequest.STATUS, sender, line.now(), "", new byte[0]);
        return line.send(BridgeRequest.STATUS, ReaderFixtures.headers(request, of), new byte[0]);
    }

    private void block(Connected connected) {
        ReaderFixtures.signIn(office.administrator);
        readers.block(connected.bridge().id(), BlockReason.KEY_COPIED);
    }

    private List<String> auditedKinds() {
        return database.sql("select kind from audit_event where office = ?")
                .param(office.office)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
