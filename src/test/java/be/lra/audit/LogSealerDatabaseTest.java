package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.MerkleProof;
import be.lra.audit.log.Subtrees;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** SEC-10: nothing is lost, doubled or left unsealed. */
@DatabaseTest
class LogSealerDatabaseTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditTrail trail;

    @Autowired
    MutableClock clock;

    private LogFixture log;

    @BeforeEach
    void emptyLog() {
        log = beans.createBean(LogFixture.class);
        log.empty();
    }

    @Test
    void everyCommittedEventIsSealedOnceAndSigned() {
        log.happen(5);

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(5, 1));

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.NothingNew());
        assertThat(log.count("audit_leaf")).isEqualTo(5);
        assertThat(Checkpoint.read(log.note(1), LogFixture.TRUSTED))
                .isInstanceOfSatisfying(
                        CheckpointReading.Trusted.class,
                        trusted -> assertThat(trusted.checkpoint().size()).isEqualTo(5));
        assertThat(log.check()).isEmpty();
    }

    @Test
    void fingerprintThatIsKnownAtOnceIsThatOfTheSealedHash() {
        WrittenEvent written = transaction.execute(status -> trail.append(
                new AuditEvent.CardRead(1, java.util.Map.of("photo-digest", "PASSED")),
                new Actor.Agent(new java.util.UUID(1, 2), new java.util.UUID(3, 4), new java.util.UUID(5, 6)),
                new Subject(new java.util.UUID(7, 8), new java.util.UUID(9, 10), java.util.Optional.empty())));
        log.sealer.seal();

        assertThat(new LogRecords(template)
                        .placeOf(written.id())
                        .orElseThrow()
                        .leaf()
                        .fingerprint())
                .isEqualTo(written.fingerprint());
    }

    @Test
    void logGrowsOverTheHeightsThatAreKept() {
        for (int i = 0; i < 3; i++) {
            log.happen(190);
            log.sealer.seal();
        }

        assertThat(log.count("audit_leaf")).isEqualTo(570);
        assertThat(log.count("audit_node")).isEqualTo(2);
        assertThat(log.check()).isEmpty();
    }

    @Test
    void anyEventIsProvenFromWhatIsKept() {
        log.happen(300);
        log.sealer.seal();
        var records = new LogRecords(template);
        List<be.lra.audit.log.Hash> leaves = template.query(
                "select hash from audit_leaf order by position", (row, i) -> be.lra.audit.log.Hash.of(row.getBytes(1)));

        assertThat(MerkleProof.inclusion(260, 300, records))
                .isEqualTo(MerkleProof.inclusion(260, 300, Subtrees.over(leaves)));
    }

    @Test
    void eventThatWasCommittedLateIsSealedAfterYoungerOnes() throws Exception {
        var late = new CyclicBarrier(2);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> {
                transaction.executeWithoutResult(status -> {
                    trail.append(new AuditEvent.LinkOpened(), new Actor.Machine("test"), Subject.none());
                    await(late);
                    await(late);
                });
                return null;
            });
            await(late);
            log.happen(3);
            log.sealer.seal();
            await(late);
            slow.get();
        }

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(1, 2));
        assertThat(log.check()).isEmpty();
    }

    @Test
    void eventsOfATransactionThatWasCutOffAreSealedByTheNextRound() {
        log.happen(4);
        transaction.executeWithoutResult(status -> {
            log.sealer.seal();
            status.setRollbackOnly();
        });

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(4, 1));
        assertThat(log.check()).isEmpty();
    }

    @Test
    void ofTwoNodesThatSealAtOnceOneChangesNothing() throws Exception {
        log.happen(400);
        var together = new CyclicBarrier(2);
        Callable<SealOutcome> node = () -> {
            await(together);
            return log.sealer.seal();
        };
        List<SealOutcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = List.of(threads.submit(node), threads.submit(node)).stream()
                    .map(LogSealerDatabaseTest::result)
                    .toList();
        }

        assertThat(outcomes).contains(new SealOutcome.Sealed(400, 1));
        assertThat(outcomes).containsAnyOf(new SealOutcome.AnotherNode(), new SealOutcome.NothingNew());
        assertThat(log.count("audit_leaf")).isEqualTo(400);
        assertThat(log.check()).isEmpty();
    }

    @Test
    void clockOfANodeThatIsAheadLetsNoOtherEventFallBehind() {
        clock.advance(Duration.ofDays(2));
        log.happen(1);
        clock.advance(Duration.ofDays(-2));
        log.sealer.seal();
        log.happen(1);

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(1, 2));
    }

    @Test
    void logThatIsNotWhatWasSignedIsNotSignedOn() {
        log.happen(3);
        log.sealer.seal();
        log.sql("delete from audit_leaf where position = 2");
        log.happen(1);

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Broken(1));
        assertThat(log.count("audit_checkpoint")).isEqualTo(1);
    }

    @Test
    void checkpointThatSomebodyElseSignedIsNotBuiltUpon() {
        log.happen(3);
        LogKey other = LogKey.draw("lra.example/audit", new SecureRandom());
        log.sealerWith(template, other, List.of()).seal();
        log.happen(1);

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Broken(1));
    }

    @Test
    void newKeyGoesOnWhereAnEarlierOneEnded() {
        log.happen(3);
        log.sealer.seal();
        LogKey next = LogKey.draw("lra.example/audit", new SecureRandom());
        log.happen(1);

        LogSealer renewed =
                log.sealerWith(template, next, List.of(LogFixture.KEY.verifier().toString()));

        assertThat(renewed.seal()).isEqualTo(new SealOutcome.Sealed(2, 2));
        assertThat(template.queryForList(
                        "select details from audit_event where kind = 'SealingKeyChanged'", String.class))
                .containsExactly("{\"earlierKey\":\"%s\",\"newKey\":\"%s\"}"
                        .formatted(
                                LogFixture.KEY.verifier().id(), next.verifier().id()));
        log.happen(1);
        assertThat(renewed.seal()).isEqualTo(new SealOutcome.Sealed(1, 3));
    }

    @Test
    void eventThatSomebodyElseWroteIsNotSealedAndNothingAfterItIs() {
        log.happen(2);
        log.sealer.seal();
        log.happen(2);
        String forged = newest();
        log.sql("update audit_event set kind = 'CardTaken' where id = '" + forged + "'");

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Refused(java.util.UUID.fromString(forged)));
        assertThat(log.count("audit_leaf")).isEqualTo(2);
        assertThat(log.check()).contains(new be.lra.audit.log.Finding.WrongMark(2, forged));
    }

    @Test
    void markOfAKeyThatIsNotKnownHereIsToldAsWhatItIs() {
        log.happen(1);
        log.sealer.seal();
        log.happen(1);
        String event = newest();
        log.sql("update audit_event set mac_key_id = 'k9' where id = '" + event + "'");

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.UnknownMarkKey(java.util.UUID.fromString(event), "k9"));
        assertThat(log.count("audit_leaf")).isEqualTo(1);
        assertThat(log.check()).contains(new be.lra.audit.log.Finding.UnknownMarkKey(1, event, "k9"));
    }

    @Test
    void entryThatWasHiddenFromItsOfficeBeforeItWasSealedIsNotSealed() {
        log.happen(1);
        log.sql("update audit_event set seen_by = uuid()");

        assertThat(log.sealer.seal()).isInstanceOf(SealOutcome.Refused.class);
    }

    @Test
    void entryWithoutAMarkIsSealedAsLongAsNodesFromBeforeMayRun() {
        log.happen(1);
        log.sealer.seal();
        log.happen(1);
        log.sql("update audit_event set mac = null, mac_key_id = null where id = '" + newest() + "'");

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(1, 2));
        assertThat(log.check()).isEmpty();
    }

    @Test
    void entryWithoutAMarkIsRefusedOnceAllHadOneForADay() {
        log.happen(1);
        log.sealer.seal();
        clock.advance(Duration.ofHours(25));
        log.happen(1);
        String forged = newest();
        log.sql("update audit_event set mac = null, mac_key_id = null where id = '" + forged + "'");

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Refused(java.util.UUID.fromString(forged)));
        assertThat(log.check()).contains(new be.lra.audit.log.Finding.Unmarked(1, forged));
    }

    @Test
    void markThatWaitsBeforeAnEntryOfTheNextDayAsksForItsMark() {
        log.happen(1);
        clock.advance(Duration.ofHours(25));
        log.happen(1);
        String forged = newest();
        log.sql("update audit_event set mac = null, mac_key_id = null where id = '" + forged + "'");

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Refused(java.util.UUID.fromString(forged)));
    }

    @Test
    void logFromBeforeThereWereMarksGoesOnWithoutThem() {
        log.happen(2);
        log.sql("update audit_event set mac = null, mac_key_id = null");
        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(2, 1));
        clock.advance(Duration.ofDays(3));
        log.happen(1);
        log.sql("update audit_event set mac = null, mac_key_id = null where id = '" + newest() + "'");
        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(1, 2));

        log.happen(1);
        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(1, 3));
        clock.advance(Duration.ofHours(25));
        log.happen(1);
        log.sql("update audit_event set mac = null, mac_key_id = null where id = '" + newest() + "'");

        assertThat(log.sealer.seal()).isInstanceOf(SealOutcome.Refused.class);
    }

    @Test
    void nodeThatKnowsNoMarksSealsNothing() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> log.sql(
                                        "insert into audit_checkpoint (number, size, note, made_at, whole_before) values (1, 1, 'x', now(), now())")))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private String newest() {
        return template.queryForObject(
                "select id from audit_event order by at desc, id desc limit 1", (row, i) -> row.getString(1));
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        log.happen(1);
        var settings = new SealProperties(null, List.of(), null, Duration.ofHours(2), null);

        SealOutcome outcome = log.sealerWith(template, settings).seal();

        assertThat(outcome).isEqualTo(new SealOutcome.NotSetUp());
        assertThat(log.count("audit_checkpoint")).isZero();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SealOutcome result(java.util.concurrent.Future<SealOutcome> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
