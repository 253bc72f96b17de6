package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.reader.BridgeClient.Answer;
import be.lra.reader.ReadingOutcome.Verified;
import java.security.KeyPair;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two transactions that want the same rows in opposite order: the database ends one of them, here always the bridge's or
 * the sweep's. Nobody may notice.
 */
@DatabaseTest
class LostRaceDatabaseTest extends AtTheReader {

    private static final int ROWS_THAT_WIN = 200; // InnoDB ends the transaction that has changed less
    private static final int SECONDS_UNTIL_HELD_UP = 30;

    @Autowired
    CardReadings readings;

    @Autowired
    ReaderSweep sweep;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @AfterEach
    void endTheOtherThread() {
        elsewhere.shutdownNow();
    }

    @Test
    void codeIsDrawnAllTheSame() throws Exception {
        KeyPair key = ReaderFixtures.newKey();
        line.introduce(BridgeRequest.CODE, key);

        Answer answer = losing(
                () -> line.introduce(BridgeRequest.CODE, key),
                () -> database.sql("update bridge_pairing set host = host where fingerprint = ?")
                        .param(ReaderFixtures.fingerprint(key))
                        .update(),
                () -> database.sql("update pairing_tries set tries = tries").update());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(line.introduce(BridgeRequest.ENROLMENT, key).line("state")).isEqualTo("waiting");
    }

    @Test
    void cardIsReceivedAllTheSame() throws Exception {
        office.signIn();
        readings.take(office.desk);
        Answer opened = line.send(office, BridgeRequest.READINGS, "", Map.of());
        Map<String, String> files = CardFilesLines.write(ReaderFixtures.citizen(opened.challenge(office.desk)));

        Answer answer = losing(
                () -> line.send(office, BridgeRequest.filesOf(opened.reading()), opened.nonce(), files),
                () -> database.sql("update card_reading set expires_at = expires_at where id = ?")
                        .param(opened.reading())
                        .update(),
                () -> database.sql("update reader_status set host = host where bridge = ?")
                        .param(office.bridge)
                        .update());

        assertThat(answer).isEqualTo(new Answer(200, Map.of()));
        office.signIn();
        assertThat(readings.take(office.desk)).get().isInstanceOf(Verified.class);
    }

    @Test
    void sweepLeavesTheRowsToTheNextAndSweepsTheRest() throws Exception {
        office.signIn();
        readings.take(office.desk);
        line.send(office, BridgeRequest.READINGS, "", Map.of());
        clock.advance(Duration.ofHours(2));
        UUID first = new UUID(7, 1);
        UUID second = new UUID(7, 2);
        overdue(first);
        overdue(second);

        int forgotten = losing(sweep::sweep, () -> touch(second), () -> touch(first));

        assertThat(forgotten).isPositive();
        assertThat(touch(first) + touch(second)).isEqualTo(2);
        sweep.sweep();
        assertThat(touch(first) + touch(second)).isZero();
    }

    /** Does the work while another transaction holds what it needs second, then wants what it holds. */
    private <T> T losing(Callable<T> work, Runnable holdSecond, Runnable wantFirst) throws Exception {
        long before = status("INNODB_DEADLOCKS");
        var other = new TransactionTemplate(transactions);
        Future<T> result = other.execute(transaction -> {
            for (int row = 0; row < ROWS_THAT_WIN; row++) {
                database.sql("insert into pairing_tries (id, window_start, tries) values (?, ?, 0)")
                        .params(UUID.randomUUID().toString(), Timestamp.from(clock.instant()))
                        .update();
            }
            holdSecond.run();
            Future<T> begun = elsewhere.submit(work);
            awaitHeldUp();
            wantFirst.run();
            transaction.setRollbackOnly();
            return begun;
        });
        T done = result.get();
        assertThat(status("INNODB_DEADLOCKS")).as("lost races").isGreaterThan(before);
        return done;
    }

    private void awaitHeldUp() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_UNTIL_HELD_UP);
        while (status("INNODB_ROW_LOCK_CURRENT_WAITS") == 0) {
            assertThat(System.nanoTime()).as("time until the work is held up").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long status(String variable) {
        return database.sql("select variable_value from information_schema.global_status where variable_name = ?")
                .param(variable)
                .query(Long.class)
                .single();
    }

    private void overdue(UUID desk) {
        database.sql("insert into reading_demand (desk, wanted_until) values (?, ?)")
                .params(desk, Timestamp.from(clock.instant().minusSeconds(1)))
                .update();
    }

    private int touch(UUID desk) {
        return database.sql("update reading_demand set desk = desk where desk = ?")
                .param(desk)
                .update();
    }
}
