package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.DatabaseLog;
import be.lra.audit.log.Finding;
import be.lra.audit.log.KeyChange;
import be.lra.audit.log.LogCheck;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.VerifierKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new key reaches one node after the other: nobody forks the log, and nothing stays unsealed. */
@DatabaseTest
class SealingKeyChangeDatabaseTest {

    private static final LogKey FORMER = LogFixture.KEY;
    private static final LogKey NEXT = LogKey.draw("lra.example/audit", new SecureRandom());
    private static final LogKey LAST = LogKey.draw("lra.example/audit", new SecureRandom());

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate template;

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecureRandom random;

    @Autowired
    MutableClock clock;

    private LogFixture log;

    @BeforeEach
    void sealedLog() {
        log = beans.createBean(LogFixture.class);
        log.empty();
        log.happen(3);
        log.sealer.seal();
    }

    @Test
    void nextKeyIsAnnouncedOnceByTheFormerHoweverManyNodesHaveIt() {
        assertThat(announcing().seal()).isEqualTo(new SealOutcome.Sealed(1, 2));
        assertThat(announcing().seal()).isEqualTo(new SealOutcome.NothingNew());
        log.happen(1);
        announcing().seal();

        assertThat(Checkpoint.read(log.note(2), LogFixture.TRUSTED))
                .isInstanceOfSatisfying(
                        CheckpointReading.Trusted.class,
                        read -> assertThat(read.checkpoint().next()).contains(NEXT.verifier()));
        assertThat(log.note(3)).doesNotContain("next-key");
        assertThat(details("SealingKeyAnnounced"))
                .containsExactly("{\"earlierKey\":\"%s\",\"newKey\":\"%s\"}"
                        .formatted(FORMER.verifier().id(), NEXT.verifier().id()));
        assertThat(log.check()).isEmpty();
    }

    /** Nodes that were not started again yet read it and go on. */
    @Test
    void announcementStopsNobody() {
        announcing().seal();
        log.happen(2);

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Sealed(2, 3));
    }

    @Test
    void nodeWithTheFormerKeySealsNothingOnceTheNextOneSeals() {
        announcing().seal();
        log.happen(1);
        assertThat(renewed().seal()).isEqualTo(new SealOutcome.Sealed(2, 3));
        log.happen(4);

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Superseded(3));
        assertThat(announcing().seal()).isEqualTo(new SealOutcome.Superseded(3));

        assertThat(renewed().seal()).isEqualTo(new SealOutcome.Sealed(4, 4));
        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Superseded(4));
        assertThat(check(both())).isEmpty();
        assertThat(log.count("audit_leaf")).isEqualTo(log.count("audit_event"));
    }

    @Test
    void keyThatNobodyAnnouncedIsTampering() {
        log.happen(1);
        renewed().seal();

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Broken(2));
    }

    /** Whoever owns the database writes what he likes into it, but signs nothing. */
    @Test
    void announcementThatSomebodyElseSignedIsNone() {
        LogKey thief = LogKey.draw("lra.example/audit", new SecureRandom());
        log.happen(1);
        sealer(thief, List.of(FORMER), NEXT).seal();
        log.happen(1);
        sealer(NEXT, List.of(thief, FORMER), null).seal();

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Broken(3));
    }

    /** Whoever has a key that was given up, perhaps because it was stolen, cannot hand the log over to one of his. */
    @Test
    void announcementByAnEarlierKeyIsNotBelieved() {
        LogKey thief = LogKey.draw("lra.example/audit", new SecureRandom());
        announcing().seal();
        log.happen(1);
        renewed().seal();
        log.happen(1);
        sealer(FORMER, List.of(NEXT), thief).seal();
        log.happen(1);
        assertThat(sealer(thief, List.of(FORMER, NEXT), null).seal()).isEqualTo(new SealOutcome.Sealed(2, 5));
        LogSealer node = renewed();

        node.sealAll();

        assertThat(node.last()).isEqualTo(new SealOutcome.Broken(5));
        SealProperties settings = properties(NEXT, List.of(FORMER), null);
        var integrity =
                new TrailIntegrity(new LogRecords(template), new TrailChecks(jdbc, random), node, settings, clock);
        assertThat(integrity.look()).isEqualTo(new Integrity.Stopped(5));
    }

    @Test
    void keyThatSealedBeforeIsNotAnnouncedAgain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(NEXT, List.of(FORMER), FORMER))
                .withMessageContaining("lra.audit.next-key")
                .withMessageContaining("never used again");
    }

    @Test
    void changedLogIsStillFoundUnderTheNextKey() {
        announcing().seal();
        log.happen(1);
        renewed().seal();
        log.sql("delete from audit_leaf where position = 5");

        assertThat(log.sealer.seal()).isEqualTo(new SealOutcome.Broken(3));
    }

    @Test
    void twoChangesAreFollowedByWhoMissedBoth() {
        announcing().seal();
        sealer(NEXT, List.of(FORMER), LAST).seal();
        log.happen(1);
        sealer(LAST, List.of(NEXT, FORMER), null).seal();

        assertThat(log.sealer.seal()).isInstanceOf(SealOutcome.Superseded.class);
    }

    @Test
    void nodesWithBothKeysThatSealAtOnceNeitherForkNorForget() throws Exception {
        announcing().seal();
        LogSealer former = log.sealer;
        LogSealer renewed = renewed();
        for (int round = 0; round < 12; round++) {
            log.happen(5);
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var node : threads.invokeAll(List.of(sealing(former, together), sealing(renewed, together)))) {
                    assertThat(node.resultNow()).isNotInstanceOf(SealOutcome.Broken.class);
                }
            }
        }
        log.happen(1);
        renewed.seal();

        assertThat(check(both())).isEmpty();
        assertThat(log.count("audit_leaf")).isEqualTo(log.count("audit_event"));
        assertThat(former.seal()).isInstanceOf(SealOutcome.Superseded.class);
    }

    private static Callable<SealOutcome> sealing(LogSealer sealer, CyclicBarrier together) {
        return () -> {
            together.await();
            return sealer.seal();
        };
    }

    @Test
    void verifierNamesTheChangeAndWhoWasAnnounced() {
        announcing().seal();
        log.happen(1);
        renewed().seal();
        var check = new LogCheck(both());

        assertThat(read(check)).isEmpty();

        assertThat(check.keyChanges()).containsExactly(new KeyChange(4, FORMER.verifier(), NEXT.verifier(), true));
        assertThat(check(LogFixture.TRUSTED)).contains(new Finding.AnnouncedKey(6, "number 3", NEXT.verifier()));
    }

    @Test
    void verifierSaysThatAChangeWasNotAnnounced() {
        log.happen(1);
        renewed().seal();
        var check = new LogCheck(both());

        assertThat(read(check)).isEmpty();

        assertThat(check.keyChanges()).containsExactly(new KeyChange(3, FORMER.verifier(), NEXT.verifier(), false));
        assertThat(check(LogFixture.TRUSTED)).contains(new Finding.UnknownKey(5, "number 2"));
    }

    @Test
    void nodeThatStillHasTheFormerKeyReadsReceiptsUnderTheNext() {
        announcing().seal();
        log.happen(1);
        renewed().seal();
        var receipts = new Receipts(new LogRecords(template), properties(FORMER, List.of(), null));

        assertThat(receipts.newest()).isPresent();
    }

    @Test
    void nodeWithTheFormerKeySaysSoAndFindsTheTrailWholeAllTheSame() {
        announcing().seal();
        log.happen(1);
        renewed().seal();
        SealProperties former = properties(FORMER, List.of(), null);
        var records = new LogRecords(template);
        var check = new LogCheck(new TrustedKeys(records, former).all());
        assertThat(read(check)).isEmpty();

        log.sealer.sealAll();

        var integrity = new TrailIntegrity(records, new TrailChecks(jdbc, random), log.sealer, former, clock);
        assertThat(integrity.look()).isEqualTo(new Integrity.Superseded(3));
        var meters = new SimpleMeterRegistry();
        new TrailMeters(integrity, log.sealer).bindTo(meters);
        assertThat(meters.get("lra.audit.key.former").gauge().value()).isOne();
        assertThat(meters.get("lra.audit.sound").gauge().value()).isOne();
    }

    private LogSealer announcing() {
        return sealer(FORMER, List.of(), NEXT);
    }

    private LogSealer renewed() {
        return sealer(NEXT, List.of(FORMER), null);
    }

    private LogSealer sealer(LogKey key, List<LogKey> earlier, @Nullable LogKey next) {
        return log.sealerWith(template, properties(key, earlier, next));
    }

    private static SealProperties properties(LogKey key, List<LogKey> earlier, @Nullable LogKey next) {
        return new SealProperties(
                key.secretText(),
                earlier.stream().map(one -> one.verifier().toString()).toList(),
                next == null ? null : next.verifier().toString(),
                Duration.ofHours(2),
                null);
    }

    private static List<VerifierKey> both() {
        return List.of(FORMER.verifier(), NEXT.verifier());
    }

    private Optional<Finding> check(List<VerifierKey> keys) {
        return read(new LogCheck(keys));
    }

    private Optional<Finding> read(LogCheck check) {
        try (Connection connection = pool.getConnection()) {
            return new DatabaseLog(connection).check(check);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<@Nullable String> details(String kind) {
        return template.queryForList("select details from audit_event where kind = ?", String.class, kind);
    }
}
