package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.identity.CheckResult;
import be.lra.office.OfficeSetup;
import be.lra.reader.ReadingOutcome.Refused;
import be.lra.reader.ReadingOutcome.Unreadable;
import be.lra.reader.ReadingOutcome.Verified;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class BridgeControllerDatabaseTest {

    private static int offices;

    @Autowired
    WebApplicationContext context;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    CardReadings readings;

    @Autowired
    ReaderSweep sweep;

    @Autowired
    JdbcClient database;

    private MockMvc mvc;
    private ReaderFixtures office;
    private long sent;

    private record Answer(int status, Map<String, String> lines) {
        String reason() {
            return lines.getOrDefault("reason", "");
        }
    }

    @BeforeEach
    void openOffice() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        office = new ReaderFixtures(setup, ++offices);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void cardOfAVisitorIsVerifiedAndTakenOnce() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());
        CardFiles files = ReaderFixtures.citizen(challenge(opened));

        Answer received = send(filesOf(opened), nonce(opened), CardFilesLines.write(files));
        Optional<ReadingOutcome> taken = take();

        assertThat(received.status()).isEqualTo(200);
        assertThat(taken).get().isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.person().ssin()).isPresent();
            assertThat(verified.person().birthDate().isComplete()).isTrue();
            assertThat(verified.photoJpeg())
                    .isEqualTo(files.content(CardFile.PHOTO).orElseThrow());
            assertThat(verified.evidence().testCard()).isTrue();
            assertThat(verified.evidence().checks())
                    .hasSizeGreaterThan(8)
                    .allMatch(check -> check.outcome() == CheckResult.Outcome.PASSED);
            assertThat(verified.address().municipality()).isNotEmpty();
        });
        assertThat(take()).isEmpty();
        assertThat(auditedKinds()).contains("CardRead", "CardTaken");
    }

    @Test
    void rootOfAVerifiedCardNeedNotBeShownAgain() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());
        send(filesOf(opened), nonce(opened), CardFilesLines.write(ReaderFixtures.citizen(challenge(opened))));

        Answer next = send(BridgeRequest.READINGS, "", Map.of());
        CardFiles withoutRoot = ReaderFixtures.citizen(challenge(next)).without(CardFile.ROOT_CERTIFICATE);
        send(filesOf(next), nonce(next), CardFilesLines.write(withoutRoot));

        assertThat(next.lines().get("known-issuers")).isNotEmpty();
        assertThat(take()).get().isInstanceOf(Verified.class);
    }

    @Test
    void cardWithAChangedFileIsRefused() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());
        CardFiles files = ReaderFixtures.citizen(challenge(opened));
        byte[] identity = files.content(CardFile.IDENTITY).orElseThrow();
        identity[identity.length - 1] ^= 1;

        send(filesOf(opened), nonce(opened), CardFilesLines.write(files.with(CardFile.IDENTITY, identity)));

        assertThat(take()).get().isInstanceOf(Refused.class);
        assertThat(auditedKinds()).contains("CardRefused");
    }

    @Test
    void answerToAnotherChallengeIsRefused() throws Exception {
        Answer earlier = send(BridgeRequest.READINGS, "", Map.of());
        CardFiles recorded = ReaderFixtures.citizen(challenge(earlier));
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());

        send(filesOf(opened), nonce(opened), CardFilesLines.write(recorded));

        assertThat(take())
                .get()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.checks())
                                .filteredOn(CheckResult::isFailed)
                                .extracting(CheckResult::reason)
                                .containsExactly("challenge-wrong"));
    }

    @Test
    void problemOfAReadingReachesTheAgent() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());

        send(BridgeRequest.problemOf(reading(opened)), nonce(opened), Map.of("problem", "card-removed"));

        assertThat(take()).contains(new Unreadable("card-removed", clock.instant()));
    }

    @Test
    void heartbeatTellsHowTheReaderDoes() throws Exception {
        send(
                BridgeRequest.STATUS,
                "",
                Map.of("reader", "Example Reader 01", "card-present", "true", "version", "1.0", "clock-offset", "250"));

        ReaderStatus status = readings.status(office.desk);

        assertThat(status.readerName()).isEqualTo("Example Reader 01");
        assertThat(status.cardPresent()).isTrue();
        assertThat(status.problemAt(clock.instant())).isEmpty();
        assertThat(status.problemAt(clock.instant().plusSeconds(9))).contains(ReaderStatus.BRIDGE_AWAY);
    }

    @Test
    void problemOfANewerBridgeHasWordsToo() throws Exception {
        send(BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "problem", "moon-in-the-way"));

        assertThat(readings.status(office.desk).problemAt(clock.instant())).contains("other");
    }

    @Test
    void statusesOfAllDesksAreToldAtOnce() throws Exception {
        send(BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01"));

        assertThat(readings.statuses())
                .containsEntry(office.desk, readings.status(office.desk))
                .doesNotContainKey(UUID.randomUUID());
    }

    @Test
    void deskWithoutABridgeHasAStatusToo() {
        assertThat(readings.status(UUID.randomUUID()).problemAt(clock.instant()))
                .contains(ReaderStatus.BRIDGE_AWAY);
    }

    @Test
    void wrongSignatureIsRefused() throws Exception {
        var request = BridgeRequest.post(BridgeRequest.STATUS, office.desk, now(), "", new byte[0]);

        Answer answer =
                send(BridgeRequest.STATUS, ReaderFixtures.headers(request, ReaderFixtures.newKey()), new byte[0]);

        assertThat(answer).isEqualTo(new Answer(403, Map.of("reason", "bad-signature")));
    }

    @Test
    void changedBodyIsRefused() throws Exception {
        HttpHeaders headers =
                office.signed(BridgeRequest.STATUS, now(), "", "problem: a".getBytes(StandardCharsets.UTF_8));

        Answer answer = send(BridgeRequest.STATUS, headers, "problem: b".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.reason()).isEqualTo("bad-signature");
    }

    @Test
    void oldMessageIsRefusedAndToldTheTime() throws Exception {
        long old = BridgeRequest.micros(clock.instant().minus(Duration.ofMinutes(5)));

        Answer answer =
                send(BridgeRequest.STATUS, office.signed(BridgeRequest.STATUS, old, "", new byte[0]), new byte[0]);

        assertThat(answer.reason()).isEqualTo("clock-skew");
        assertThat(answer.lines()).containsEntry("server-time", Long.toString(BridgeRequest.micros(clock.instant())));
    }

    @Test
    void replayedMessageIsRefused() throws Exception {
        HttpHeaders headers = office.signed(BridgeRequest.READINGS, now(), "", new byte[0]);
        send(BridgeRequest.READINGS, headers, new byte[0]);

        Answer answer = send(BridgeRequest.READINGS, headers, new byte[0]);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.reason()).isEqualTo("replayed");
    }

    @Test
    void filesAreReceivedOnce() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());
        var lines = CardFilesLines.write(ReaderFixtures.citizen(challenge(opened)));
        send(filesOf(opened), nonce(opened), lines);

        Answer again = send(filesOf(opened), nonce(opened), lines);

        assertThat(again).isEqualTo(new Answer(409, Map.of("reason", "already-received")));
    }

    @Test
    void wrongNonceIsRefused() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());

        Answer answer =
                send(BridgeRequest.problemOf(reading(opened)), "00".repeat(32), Map.of("problem", "card-removed"));

        assertThat(answer.reason()).isEqualTo("wrong-nonce");
    }

    @Test
    void lateFilesAreRefused() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());
        clock.advance(Duration.ofSeconds(61));

        Answer answer =
                send(BridgeRequest.problemOf(reading(opened)), nonce(opened), Map.of("problem", "card-removed"));

        assertThat(answer.reason()).isEqualTo("reading-expired");
    }

    @Test
    void readingOfAnotherDeskIsUnknown() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());
        office = new ReaderFixtures(setup, ++offices);

        Answer answer =
                send(BridgeRequest.problemOf(reading(opened)), nonce(opened), Map.of("problem", "card-removed"));

        assertThat(answer.reason()).isEqualTo("unknown-reading");
    }

    @Test
    void unknownDeskIsRefused() throws Exception {
        var request = BridgeRequest.post(BridgeRequest.STATUS, UUID.randomUUID(), now(), "", new byte[0]);

        Answer answer = send(BridgeRequest.STATUS, ReaderFixtures.headers(request, office.key), new byte[0]);

        assertThat(answer).isEqualTo(new Answer(403, Map.of("reason", "unknown-desk")));
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

        Answer answer = send(BridgeRequest.STATUS, office.signed(BridgeRequest.STATUS, now(), "", body), body);

        assertThat(answer).isEqualTo(new Answer(413, Map.of("reason", "too-large")));
    }

    @Test
    void garbageIsRefused() throws Exception {
        byte[] garbage = {(byte) 0xFF, 0x00, 0x0A};

        Answer answer = send(BridgeRequest.STATUS, office.signed(BridgeRequest.STATUS, now(), "", garbage), garbage);

        assertThat(answer).isEqualTo(new Answer(400, Map.of("reason", "malformed")));
    }

    @Test
    void requestWithoutHeadersIsRefused() throws Exception {
        assertThat(send(BridgeRequest.STATUS, new HttpHeaders(), new byte[0]).reason())
                .isEqualTo("malformed");
    }

    @Test
    void readingNobodyTakesIsForgotten() throws Exception {
        Answer opened = send(BridgeRequest.READINGS, "", Map.of());
        send(BridgeRequest.problemOf(reading(opened)), nonce(opened), Map.of("problem", "card-removed"));
        clock.advance(Duration.ofMinutes(2));

        int forgotten = sweep.sweep();

        assertThat(forgotten).isPositive();
        assertThat(take()).isEmpty();
    }

    /** As the agent of the desk; each request of the bridge before left nobody signed in. */
    private Optional<ReadingOutcome> take() {
        office.signIn();
        return readings.take(office.desk);
    }

    private Answer send(String path, String nonce, Map<String, String> lines) throws Exception {
        byte[] body = BridgeLines.write(lines);
        return send(path, office.signed(path, now(), nonce, body), body);
    }

    private Answer send(String path, HttpHeaders headers, byte[] body) throws Exception {
        var response = mvc.perform(post(path)
                        .headers(headers)
                        .contentType("text/plain;charset=utf-8")
                        .content(body))
                .andReturn()
                .getResponse();
        return new Answer(response.getStatus(), BridgeLines.read(response.getContentAsByteArray()));
    }

    /** A later microsecond for each message. */
    private long now() {
        return BridgeRequest.micros(clock.instant()) + ++sent;
    }

    private Challenge challenge(Answer opened) {
        return new Challenge(
                HexFormat.of().parseHex(nonce(opened)),
                office.desk,
                reading(opened),
                Instant.ofEpochMilli(Long.parseLong(opened.lines().getOrDefault("issued-at", ""))));
    }

    private static String filesOf(Answer opened) {
        return BridgeRequest.filesOf(reading(opened));
    }

    private static UUID reading(Answer opened) {
        return UUID.fromString(opened.lines().getOrDefault("reading", ""));
    }

    private static String nonce(Answer opened) {
        return opened.lines().getOrDefault("nonce", "");
    }

    private List<String> auditedKinds() {
        return database.sql("select kind from audit_event where desk = ?")
                .param(office.desk)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
