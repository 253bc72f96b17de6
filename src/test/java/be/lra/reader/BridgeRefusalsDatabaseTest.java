package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.BridgeRequest.Sender;
import be.lra.desk.CardFilesLines;
import be.lra.reader.BridgeClient.Answer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every message of a bridge that is refused, and what it is told. */
@DatabaseTest
class BridgeRefusalsDatabaseTest extends AtTheReader {

    @Autowired
    CardReadings readings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void wrongSignatureIsRefused() throws Exception {
        var request = BridgeRequest.post(BridgeRequest.STATUS, office.sender(), line.now(), "", new byte[0]);

        Answer answer =
                line.send(BridgeRequest.STATUS, ReaderFixtures.headers(request, ReaderFixtures.newKey()), new byte[0]);

        assertThat(answer).isEqualTo(new Answer(403, Map.of("reason", "bad-signature")));
    }

    @Test
    void changedBodyIsRefused() throws Exception {
        HttpHeaders headers =
                office.signed(BridgeRequest.STATUS, line.now(), "", "problem: a".getBytes(StandardCharsets.UTF_8));

        Answer answer = line.send(BridgeRequest.STATUS, headers, "problem: b".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.reason()).isEqualTo("bad-signature");
    }

    @Test
    void oldMessageIsRefusedAndToldTheTime() throws Exception {
        long old = BridgeRequest.micros(clock.instant().minus(Duration.ofMinutes(5)));

        Answer answer =
                line.send(BridgeRequest.STATUS, office.signed(BridgeRequest.STATUS, old, "", new byte[0]), new byte[0]);

        assertThat(answer.reason()).isEqualTo("clock-skew");
        assertThat(answer.lines()).containsEntry("server-time", Long.toString(BridgeRequest.micros(clock.instant())));
    }

    @Test
    void replayedMessageIsRefused() throws Exception {
        take();
        HttpHeaders headers = office.signed(BridgeRequest.READINGS, line.now(), "", new byte[0]);
        line.send(BridgeRequest.READINGS, headers, new byte[0]);

        Answer answer = line.send(BridgeRequest.READINGS, headers, new byte[0]);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.reason()).isEqualTo("replayed");
    }

    @Test
    void filesAreReceivedOnce() throws Exception {
        Answer opened = open();
        var lines = CardFilesLines.write(ReaderFixtures.citizen(opened.challenge(office.desk)));
        send(BridgeRequest.filesOf(opened.reading()), opened.nonce(), lines);

        Answer again = send(BridgeRequest.filesOf(opened.reading()), opened.nonce(), lines);

        assertThat(again).isEqualTo(new Answer(409, Map.of("reason", "already-received")));
    }

    @Test
    void wrongNonceIsRefused() throws Exception {
        Answer opened = open();

        Answer answer =
                send(BridgeRequest.problemOf(opened.reading()), "00".repeat(32), Map.of("problem", "card-removed"));

        assertThat(answer.reason()).isEqualTo("wrong-nonce");
    }

    @Test
    void lateFilesAreRefused() throws Exception {
        Answer opened = open();
        clock.advance(Duration.ofSeconds(61));

        Answer answer =
                send(BridgeRequest.problemOf(opened.reading()), opened.nonce(), Map.of("problem", "card-removed"));

        assertThat(answer.reason()).isEqualTo("reading-expired");
    }

    @Test
    void readingOfAnotherDeskIsUnknown() throws Exception {
        Answer opened = open();
        office = new ReaderFixtures(setup, bridges, ++offices);

        Answer answer =
                send(BridgeRequest.problemOf(opened.reading()), opened.nonce(), Map.of("problem", "card-removed"));

        assertThat(answer.reason()).isEqualTo("unknown-reading");
    }

    @Test
    void unknownReadingIsRefused() throws Exception {
        Answer answer =
                send(BridgeRequest.problemOf(UUID.randomUUID()), "00".repeat(32), Map.of("problem", "card-removed"));

        assertThat(answer).isEqualTo(new Answer(404, Map.of("reason", "unknown-reading")));
    }

    @Test
    void messageForAnotherDeskIsRefused() throws Exception {
        UUID another = office.furnish("another");
        var sender = new Sender(ReaderFixtures.fingerprint(office.key), another.toString(), ReaderFixtures.VERSION);

        assertThat(status(sender, office.key)).isEqualTo(new Answer(403, Map.of("reason", "wrong-desk")));
    }

    @Test
    void unknownKeyIsRefused() throws Exception {
        KeyPair stranger = ReaderFixtures.newKey();
        var sender = new Sender(ReaderFixtures.fingerprint(stranger), office.desk.toString(), ReaderFixtures.VERSION);

        assertThat(status(sender, stranger)).isEqualTo(new Answer(403, Map.of("reason", "not-enrolled")));
    }

    @Test
    void blockedBridgeIsRefusedWithTheReason() throws Exception {
        change(bridge -> bridge.block(BlockReason.PC_LOST));

        assertThat(send(BridgeRequest.STATUS, "", Map.of()))
                .isEqualTo(new Answer(403, Map.of("reason", "bridge-blocked", "block-reason", "PC_LOST")));
    }

    @Test
    void blockIsToldToNobodyWithoutTheKey() throws Exception {
        change(bridge -> bridge.block(BlockReason.PC_LOST));

        assertThat(status(office.sender(), ReaderFixtures.newKey()))
                .isEqualTo(new Answer(403, Map.of("reason", "bad-signature")));
    }

    @Test
    void disconnectedBridgeIsRefused() throws Exception {
        change(Bridge::release);

        assertThat(send(BridgeRequest.STATUS, "", Map.of()).reason()).isEqualTo("not-enrolled");
    }

    @Test
    void replacedBridgeIsRefused() throws Exception {
        transaction.executeWithoutResult(status -> bridges.vacate(office.desk));

        assertThat(send(BridgeRequest.STATUS, "", Map.of()).reason()).isEqualTo("bridge-replaced");
    }

    @Test
    void cardForNobodyIsRefused() throws Exception {
        assertThat(send(BridgeRequest.READINGS, "", Map.of()))
                .isEqualTo(new Answer(409, Map.of("reason", "nobody-waits")));
    }

    @Test
    void programOfAnotherTimeIsToldTheVersionItNeeds() throws Exception {
        Answer former = line.send("/bridge/v1/status", new HttpHeaders(), new byte[0]);
        Answer later = line.send("/bridge/v3/status", new HttpHeaders(), new byte[0]);

        assertThat(former).isEqualTo(new Answer(403, Map.of("reason", "update-needed", "needs", "0.1.0")));
        assertThat(later).isEqualTo(former);
    }

    @Test
    void oldProgramIsToldTheVersionItNeeds() throws Exception {
        var sender = new Sender(ReaderFixtures.fingerprint(office.key), office.desk.toString(), "0.0.9");

        assertThat(status(sender, office.key))
                .isEqualTo(new Answer(403, Map.of("reason", "update-needed", "needs", "0.1.0")));
    }

    @Test
    void pathThatNeverWasIsUnknown() throws Exception {
        assertThat(line.send(BridgeRequest.ROOT + "/nothing", new HttpHeaders(), new byte[0]))
                .isEqualTo(new Answer(404, Map.of("reason", "unknown-path")));
    }

    @Test
    void blockedDeskIsRefused() throws Exception {
        database.sql("update desk set blocked = true where id = ?")
                .param(office.desk)
                .update();

        assertThat(send(BridgeRequest.STATUS, "", Map.of()).reason()).isEqualTo("desk-blocked");
    }

    @Test
    void oversizeBodyIsRefused() throws Exception {
        byte[] body = new byte[BridgeLines.LONGEST_BODY + 1];

        Answer answer =
                line.send(BridgeRequest.STATUS, office.signed(BridgeRequest.STATUS, line.now(), "", body), body);

        assertThat(answer).isEqualTo(new Answer(413, Map.of("reason", "too-large")));
    }

    @Test
    void garbageIsRefused() throws Exception {
        byte[] garbage = {(byte) 0xFF, 0x00, 0x0A};

        Answer answer =
                line.send(BridgeRequest.STATUS, office.signed(BridgeRequest.STATUS, line.now(), "", garbage), garbage);

        assertThat(answer).isEqualTo(new Answer(400, Map.of("reason", "malformed")));
    }

    @Test
    void requestWithoutHeadersIsRefused() throws Exception {
        assertThat(line.send(BridgeRequest.STATUS, new HttpHeaders(), new byte[0])
                        .reason())
                .isEqualTo("malformed");
    }

    private Answer status(Sender sender, KeyPair key) throws Exception {
        var request = BridgeRequest.post(BridgeRequest.STATUS, sender, line.now(), "", new byte[0]);
        return line.send(BridgeRequest.STATUS, ReaderFixtures.headers(request, key), new byte[0]);
    }

    private void change(Consumer<Bridge> act) {
        transaction.executeWithoutResult(
                status -> act.accept(bridges.findById(office.bridge).orElseThrow()));
    }

    /** A reading for an agent who waits at the desk. */
    private Answer open() throws Exception {
        take();
        return send(BridgeRequest.READINGS, "", Map.of());
    }

    /** As the agent of the desk; each request of the bridge before left nobody signed in. */
    private Optional<ReadingOutcome> take() {
        office.signIn();
        return readings.take(office.desk);
    }

    private Answer send(String path, String nonce, Map<String, String> lines) throws Exception {
        return line.send(office, path, nonce, lines);
    }
}
