package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.identity.CheckResult;
import be.lra.reader.BridgeClient.Answer;
import be.lra.reader.ReadingOutcome.Refused;
import be.lra.reader.ReadingOutcome.Unreadable;
import be.lra.reader.ReadingOutcome.Verified;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What bridges bring, and what becomes of it. */
@DatabaseTest
class BridgeControllerDatabaseTest extends AtTheReader {

    @Autowired
    CardReadings readings;

    @Autowired
    ReaderSweep sweep;

    @Autowired
    JdbcClient database;

    @Test
    void cardOfAVisitorIsVerifiedAndTakenOnce() throws Exception {
        Answer opened = open();
        CardFiles files = ReaderFixtures.citizen(opened.challenge(office.desk));

        Answer received = send(BridgeRequest.filesOf(opened.reading()), opened.nonce(), CardFilesLines.write(files));
        Optional<ReadingOutcome> taken = take();

        assertThat(received.status()).isEqualTo(200);
        assertThat(taken).get().isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.person().ssin()).isPresent();
            assertThat(verified.person().birthDate().isComplete()).isTrue();
            assertThat(verified.photo())
                    .isInstanceOfSatisfying(
                            CardPhoto.Read.class,
                            photo -> assertThat(photo.jpeg())
                                    .isEqualTo(files.content(CardFile.PHOTO).orElseThrow()));
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
        Answer opened = open();
        send(
                BridgeRequest.filesOf(opened.reading()),
                opened.nonce(),
                CardFilesLines.write(ReaderFixtures.citizen(opened.challenge(office.desk))));

        Answer next = open();
        CardFiles withoutRoot =
                ReaderFixtures.citizen(next.challenge(office.desk)).without(CardFile.ROOT_CERTIFICATE);
        send(BridgeRequest.filesOf(next.reading()), next.nonce(), CardFilesLines.write(withoutRoot));

        assertThat(next.lines().get("known-issuers")).isNotEmpty();
        assertThat(take()).get().isInstanceOf(Verified.class);
    }

    @Test
    void cardWithAChangedFileIsRefused() throws Exception {
        Answer opened = open();
        CardFiles files = ReaderFixtures.citizen(opened.challenge(office.desk));
        byte[] identity = files.content(CardFile.IDENTITY).orElseThrow();
        identity[identity.length - 1] ^= 1;

        send(
                BridgeRequest.filesOf(opened.reading()),
                opened.nonce(),
                CardFilesLines.write(files.with(CardFile.IDENTITY, identity)));

        assertThat(take()).get().isInstanceOf(Refused.class);
        assertThat(auditedKinds()).contains("CardRefused");
    }

    @Test
    void answerToAnotherChallengeIsRefused() throws Exception {
        Answer earlier = open();
        CardFiles recorded = ReaderFixtures.citizen(earlier.challenge(office.desk));
        Answer opened = open();

        send(BridgeRequest.filesOf(opened.reading()), opened.nonce(), CardFilesLines.write(recorded));

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
        Answer opened = open();

        send(BridgeRequest.problemOf(opened.reading()), opened.nonce(), Map.of("problem", "card-removed"));

        assertThat(take()).contains(new Unreadable("card-removed", clock.instant()));
    }

    @Test
    void heartbeatTellsHowTheReaderDoes() throws Exception {
        send(
                BridgeRequest.STATUS,
                "",
                Map.of("reader", "Example Reader 01", "card-present", "true", "clock-offset", "250"));

        ReaderStatus status = readings.status(office.desk);

        assertThat(status.readerName()).isEqualTo("Example Reader 01");
        assertThat(status.cardPresent()).isTrue();
        assertThat(status.bridgeVersion()).isEqualTo(ReaderFixtures.VERSION);
        assertThat(status.clockOffset()).isEqualTo(Duration.ofMillis(250));
        assertThat(status.lastReadAt()).isEmpty();
        assertThat(status.problemAt(clock.instant())).isEmpty();
        assertThat(status.problemAt(clock.instant().plusSeconds(5))).contains(ReaderStatus.BRIDGE_AWAY);
    }

    @Test
    void readingNobodyTakesIsForgotten() throws Exception {
        Answer opened = open();
        send(BridgeRequest.problemOf(opened.reading()), opened.nonce(), Map.of("problem", "card-removed"));
        clock.advance(Duration.ofMinutes(2));

        int forgotten = sweep.sweep();

        assertThat(forgotten).isPositive();
        assertThat(take()).isEmpty();
    }

    @Test
    void lastCardReadIsTold() throws Exception {
        Answer opened = open();

        send(
                BridgeRequest.filesOf(opened.reading()),
                opened.nonce(),
                CardFilesLines.write(ReaderFixtures.citizen(opened.challenge(office.desk))));

        assertThat(readings.status(office.desk).lastReadAt()).contains(clock.instant());
    }

    @Test
    void cardThatWasReadStaysReadUntilItIsTakenOut() throws Exception {
        boolean arrived = isRead("true");
        clock.advance(Duration.ofSeconds(2));
        Answer opened = open();
        send(
                BridgeRequest.filesOf(opened.reading()),
                opened.nonce(),
                CardFilesLines.write(ReaderFixtures.citizen(opened.challenge(office.desk))));
        clock.advance(Duration.ofMinutes(5));
        boolean leftIn = isRead("true");
        boolean out = isRead("false");
        clock.advance(Duration.ofSeconds(2));
        boolean putInAgain = isRead("true");

        assertThat(arrived).isFalse();
        assertThat(leftIn).isTrue();
        assertThat(out).isFalse();
        assertThat(putInAgain).isFalse();
    }

    @Test
    void cardThatWasReadBeforeTheBridgeToldOfItCountsAsRead() throws Exception {
        Answer opened = open();
        send(
                BridgeRequest.filesOf(opened.reading()),
                opened.nonce(),
                CardFilesLines.write(ReaderFixtures.citizen(opened.challenge(office.desk))));
        clock.advance(Duration.ofSeconds(1));

        assertThat(isRead("true")).isTrue();
    }

    private boolean isRead(String present) throws Exception {
        send(BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "card-present", present));
        return readings.status(office.desk).isCardRead();
    }

    @Test
    void heartbeatIsToldWhetherAnAgentWaits() throws Exception {
        Answer before = send(BridgeRequest.STATUS, "", Map.of());
        take();
        Answer waiting = send(BridgeRequest.STATUS, "", Map.of());
        clock.advance(ReadingDemand.LASTS);
        Answer after = send(BridgeRequest.STATUS, "", Map.of());

        assertThat(List.of(before.line("wanted"), waiting.line("wanted"), after.line("wanted")))
                .containsExactly("false", "true", "false");
        assertThat(after.line("server-time")).isEqualTo(Long.toString(BridgeRequest.micros(clock.instant())));
    }

    @Test
    void screenThatGoesOnAskingKeepsTheReaderAtWork() throws Exception {
        take();
        clock.advance(Duration.ofSeconds(9));
        take();
        clock.advance(Duration.ofSeconds(9));

        assertThat(send(BridgeRequest.STATUS, "", Map.of()).line("wanted")).isEqualTo("true");
    }

    @Test
    void deskWithoutABridgeHasAStatusToo() {
        assertThat(readings.status(UUID.randomUUID()).problemAt(clock.instant()))
                .contains(ReaderStatus.NOT_ENROLLED);
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
    void keyThatTwoProcessesUseInTurnIsNoticed() throws Exception {
        beat("first");
        beat("second");
        Optional<String> restarted = readings.status(office.desk).problemAt(clock.instant());
        beat("first");

        assertThat(restarted).isEmpty();
        assertThat(readings.status(office.desk).problemAt(clock.instant())).contains(ReaderStatus.TWO_BRIDGES);
    }

    @Test
    void secondProcessThatStoppedIsForgotten() throws Exception {
        beat("first");
        beat("second");
        beat("first");
        clock.advance(Duration.ofSeconds(31));
        beat("first");

        assertThat(readings.status(office.desk).problemAt(clock.instant())).isEmpty();
    }

    private void beat(String instance) throws Exception {
        send(BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "instance", instance));
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

    private List<String> auditedKinds() {
        return database.sql("select kind from audit_event where desk = ?")
                .param(office.desk)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
