package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.desk.BridgeLines;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The texts of a card come first, its photo second: whatever happens between them, no identity is ever mixed. */
@DatabaseTest
class PhotoAfterTextsDatabaseTest extends AtTheReader {

    @Autowired
    CardReadings readings;

    @Autowired
    ReaderProperties properties;

    @Autowired
    JdbcClient database;

    private Answer opened;
    private CardFiles card;

    @BeforeEach
    void openOfficeAndReading() throws Exception {
        openReading();
    }

    @Test
    void textsAreHandedOutBeforeTheirPhoto() throws Exception {
        bringTexts();

        Verified texts = takeVerified();

        assertThat(texts.person().ssin()).isPresent();
        assertThat(texts.photo()).isEqualTo(new CardPhoto.Awaited(opened.reading()));
        assertThat(texts.evidence().awaitsPhoto()).isTrue();
        assertThat(photo()).isEqualTo(new PhotoOutcome.Awaited());
        assertThat(take()).isEmpty();
    }

    @Test
    void photoThatCameBeforeAnybodyLookedJoinsItsTexts() throws Exception {
        bringTexts();
        Answer answer = bringPhoto(photoOfTheCard());

        Verified whole = takeVerified();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(whole.evidence().awaitsPhoto()).isFalse();
        assertThat(whole.evidence().checks())
                .allMatch(check -> check.outcome() == CheckResult.Outcome.PASSED)
                .contains(CheckResult.passed("photo-digest"));
        assertThat(((CardPhoto.Read) whole.photo()).jpeg()).isEqualTo(photoOfTheCard());
    }

    @Test
    void photoForTakenTextsIsToldOnce() throws Exception {
        bringTexts();
        take();
        bringPhoto(photoOfTheCard());

        PhotoOutcome first = photo();

        assertThat(first)
                .isInstanceOfSatisfying(
                        PhotoOutcome.Arrived.class,
                        arrived -> assertThat(arrived.photo().jpeg()).isEqualTo(photoOfTheCard()));
        assertThat(photo()).isEqualTo(new PhotoOutcome.Missing("photo-missing"));
        assertThat(auditedKinds()).containsSubsequence("CardRead", "CardTaken", "CardPhotoRead");
    }

    @Test
    void cardCountsAsReadOnlyWithItsPhoto() throws Exception {
        bringTexts();
        Optional<?> afterTexts = readings.status(office.desk).lastReadAt();
        bringPhoto(photoOfTheCard());

        assertThat(afterTexts).isEmpty();
        assertThat(readings.status(office.desk).lastReadAt()).contains(clock.instant());
    }

    @Test
    void photoOfAnotherCardRefusesTheWholeCard() throws Exception {
        bringTexts();
        bringPhoto(changed(photoOfTheCard()));

        assertThat(take())
                .get()
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.checks())
                        .filteredOn(CheckResult::isFailed)
                        .containsExactly(CheckResult.failed("photo-digest", "photo-differs")));
        assertThat(auditedKinds()).contains("CardRefused");
    }

    @Test
    void photoOfAnotherCardIsRefusedToWhoTookTheTexts() throws Exception {
        bringTexts();
        take();
        bringPhoto(changed(photoOfTheCard()));

        assertThat(photo())
                .asInstanceOf(type(PhotoOutcome.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.checks()).contains(CheckResult.failed("photo-digest", "photo-differs")));
    }

    @Test
    void photoBeyondItsBoundIsRefused() throws Exception {
        bringTexts();
        take();
        Answer answer = bringPhoto(new byte[CardFile.PHOTO.longest() + 1]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(photo())
                .asInstanceOf(type(PhotoOutcome.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.checks()).contains(CheckResult.failed("photo-digest", "file-too-long")));
    }

    @Test
    void cardTakenOutAfterItsTextsGivesNothingToWhoWaits() throws Exception {
        bringTexts();
        report("card-removed");

        assertThat(take()).contains(new Unreadable("card-removed", clock.instant()));
    }

    @Test
    void cardTakenOutAfterItsTextsIsToldToWhoTookThem() throws Exception {
        bringTexts();
        take();
        report("card-removed");

        assertThat(photo()).isEqualTo(new PhotoOutcome.Missing("card-removed"));
        assertThat(bringPhoto(photoOfTheCard()).reason()).isEqualTo("unknown-reading");
    }

    @Test
    void photoThatNeverComesIsMissedInTheEnd() throws Exception {
        bringTexts();
        take();
        clock.advance(properties.photoWait().minusMillis(1));
        beat("");
        PhotoOutcome before = photo();
        clock.advance(Duration.ofMillis(1));

        assertThat(before).isEqualTo(new PhotoOutcome.Awaited());
        assertThat(photo()).isEqualTo(new PhotoOutcome.Missing("photo-missing"));
    }

    @Test
    void textsWhosePhotoIsLateAreNotHandedOutAnyMore() throws Exception {
        bringTexts();
        clock.advance(properties.photoWait());

        assertThat(take()).isEmpty();
    }

    @Test
    void latePhotoIsRefused() throws Exception {
        bringTexts();
        take();
        clock.advance(properties.photoWait());

        assertThat(bringPhoto(photoOfTheCard())).isEqualTo(new Answer(410, Map.of("reason", "reading-expired")));
    }

    @Test
    void photoBeforeItsTextsIsRefused() throws Exception {
        assertThat(bringPhoto(photoOfTheCard())).isEqualTo(new Answer(409, Map.of("reason", "texts-missing")));
    }

    @Test
    void photoIsReceivedOnce() throws Exception {
        bringTexts();
        bringPhoto(photoOfTheCard());

        assertThat(bringPhoto(photoOfTheCard())).isEqualTo(new Answer(409, Map.of("reason", "already-received")));
    }

    @Test
    void textsAreReceivedOnce() throws Exception {
        bringTexts();

        assertThat(bringTexts()).isEqualTo(new Answer(409, Map.of("reason", "already-received")));
    }

    @Test
    void replayedPhotoIsRefused() throws Exception {
        bringTexts();
        byte[] body = BridgeLines.write(CardFilesLines.writePhoto(photoOfTheCard()));
        String path = BridgeRequest.photoOf(opened.reading());
        HttpHeaders headers = office.signed(path, line.now(), opened.nonce(), body);
        line.send(path, headers, body);

        assertThat(line.send(path, headers, body).reason()).isEqualTo("replayed");
    }

    @Test
    void photoWithTheNonceOfAnotherReadingIsRefused() throws Exception {
        bringTexts();

        Answer answer = line.send(
                office,
                BridgeRequest.photoOf(opened.reading()),
                "00".repeat(32),
                CardFilesLines.writePhoto(photoOfTheCard()));

        assertThat(answer.reason()).isEqualTo("wrong-nonce");
    }

    @Test
    void garbageInsteadOfAPhotoIsRefused() throws Exception {
        bringTexts();

        Answer answer = line.send(
                office, BridgeRequest.photoOf(opened.reading()), opened.nonce(), Map.of("photo", "not Base64!"));

        assertThat(answer).isEqualTo(new Answer(400, Map.of("reason", "malformed")));
    }

    @Test
    void nextCardTakesNothingFromTheOneBefore() throws Exception {
        bringTexts();
        take();
        UUID first = opened.reading();
        String firstNonce = opened.nonce();
        byte[] firstPhoto = photoOfTheCard();
        openReading();
        bringTexts();

        Answer late =
                line.send(office, BridgeRequest.photoOf(first), firstNonce, CardFilesLines.writePhoto(firstPhoto));
        Verified second = takeVerified();

        assertThat(late.reason()).isEqualTo("unknown-reading");
        assertThat(readings.photo(first)).isEqualTo(new PhotoOutcome.Missing("photo-missing"));
        assertThat(second.photo()).isEqualTo(new CardPhoto.Awaited(opened.reading()));
    }

    @Test
    void programThatEndedWhileItReadIsNotWaitedFor() throws Exception {
        bringTexts();
        take();
        beat("card-silent");

        assertThat(photo()).isEqualTo(new PhotoOutcome.Missing("card-silent"));
    }

    @Test
    void troubleOfAnEarlierTryIsNoReasonToStopWaiting() throws Exception {
        bringTexts();
        take();
        beat("card-unreadable");

        assertThat(photo()).isEqualTo(new PhotoOutcome.Awaited());
    }

    @RepeatedTest(5)
    void photoAndAgentInTheSameMomentMissEachOtherNever() throws Exception {
        bringTexts();
        var together = new CyclicBarrier(2);
        Callable<Optional<ReadingOutcome>> agent = () -> {
            together.await();
            return take();
        };
        Callable<Optional<ReadingOutcome>> bridge = () -> {
            together.await();
            return bringPhoto(photoOfTheCard()).status() == 200
                    ? Optional.empty()
                    : Optional.of(new Unreadable("", clock.instant()));
        };

        Optional<ReadingOutcome> taken;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(agent, bridge));
            taken = both.getFirst().get();
            assertThat(both.getLast().get()).isEmpty();
        }

        Verified outcome = (Verified) taken.or(this::take).orElseThrow();
        switch (outcome.photo()) {
            case CardPhoto.Read(byte[] jpeg) -> assertThat(jpeg).isEqualTo(photoOfTheCard());
            case CardPhoto.Awaited(UUID reading) ->
                assertThat(readings.photo(reading)).isInstanceOf(PhotoOutcome.Arrived.class);
        }
    }

    private void openReading() throws Exception {
        take();
        opened = line.send(office, BridgeRequest.READINGS, "", Map.of());
        card = ReaderFixtures.citizen(opened.challenge(office.desk));
    }

    private Answer bringTexts() throws Exception {
        return line.send(
                office,
                BridgeRequest.filesOf(opened.reading()),
                opened.nonce(),
                CardFilesLines.write(card.without(CardFile.PHOTO)));
    }

    private Answer bringPhoto(byte[] photo) throws Exception {
        return line.send(
                office, BridgeRequest.photoOf(opened.reading()), opened.nonce(), CardFilesLines.writePhoto(photo));
    }

    private void report(String problem) throws Exception {
        line.send(office, BridgeRequest.problemOf(opened.reading()), opened.nonce(), Map.of("problem", problem));
    }

    private void beat(String problem) throws Exception {
        line.send(office, BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "problem", problem));
    }

    private byte[] photoOfTheCard() {
        return card.content(CardFile.PHOTO).orElseThrow();
    }

    private static byte[] changed(byte[] photo) {
        photo[photo.length / 2] ^= 1;
        return photo;
    }

    private Verified takeVerified() {
        return assertThat(take()).get().asInstanceOf(type(Verified.class)).actual();
    }

    /** As the agent of the desk; each request of the bridge before left nobody signed in. */
    private Optional<ReadingOutcome> take() {
        office.signIn();
        return readings.take(office.desk);
    }

    private PhotoOutcome photo() {
        return readings.photo(opened.reading());
    }

    private List<String> auditedKinds() {
        return database.sql("select kind from audit_event where desk = ? order by id")
                .param(office.desk)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
