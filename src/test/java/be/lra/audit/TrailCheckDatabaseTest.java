package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.log.Finding;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** SEC-10: the trail is gone through each night, and auditors see at any time what came of it. */
@DatabaseTest
class TrailCheckDatabaseTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T02:30:00Z"); // half past three in Brussels

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    @Autowired
    be.lra.identity.Keyring keyring;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SecureRandom random;

    @Autowired
    MutableClock clock;

    @TempDir
    Path folder;

    private LogFixture log;
    private TrailChecks checks;

    @BeforeEach
    void sealedTrail() {
        clock.set(NIGHT);
        log = beans.createBean(LogFixture.class);
        log.empty();
        log.sql("delete from audit_check");
        checks = new TrailChecks(jdbc, random);
        log.happen(5);
        log.sealer.seal();
    }

    @Test
    void wholeTrailIsFoundWhole() {
        assertThat(check().check()).isEmpty();

        assertThat(checks.last())
                .contains(new TrailChecks.Check(clock.instant(), 5, Optional.empty(), Optional.empty()));
        assertThat(kinds()).endsWith("TrailFoundWhole");
        assertThat(integrity())
                .isInstanceOfSatisfying(
                        Integrity.Whole.class,
                        whole -> assertThat(whole.events()).isEqualTo(5));
    }

    @Test
    void changedEventIsFoundAndStaysInView() {
        log.sql("update audit_event set kind = 'CardTaken' order by at limit 1");

        assertThat(check().check()).get().isInstanceOf(Finding.Changed.class);

        assertThat(kinds()).endsWith("TrailFoundWrong");
        assertThat(integrity()).isEqualTo(new Integrity.Wrong(0, clock.instant()));
        clock.advance(Duration.ofDays(3));
        assertThat(integrity()).isInstanceOf(Integrity.Wrong.class);
    }

    @Test
    void logWithoutItsEndIsFoundByWhatWasKeptElsewhere() {
        log.happen(1);
        log.sealer.seal();
        archive().keep();
        log.sql("delete from audit_checkpoint where number = 2");
        log.sql("delete from audit_leaf where position = 5");
        log.sql("delete from audit_event order by at desc limit 1");

        assertThat(check().check()).contains(new Finding.CutTail(5, 6));
    }

    @Test
    void oneCheckANightIsEnough() {
        check().checkAtNight();
        clock.advance(Duration.ofHours(1));
        check().checkAtNight();
        assertThat(checksMade()).isEqualTo(1);

        clock.advance(Duration.ofHours(8)); // by day
        check().checkAtNight();
        assertThat(checksMade()).isEqualTo(1);

        clock.set(NIGHT.plus(Duration.ofDays(1)));
        check().checkAtNight();
        assertThat(checksMade()).isEqualTo(2);
    }

    @Test
    void missedNightIsMadeUpForByDay() {
        check().checkAtNight();
        clock.set(NIGHT.plus(Duration.ofHours(31)));
        assertThat(integrity()).isInstanceOf(Integrity.Late.class);
        log.sealer.seal();
        assertThat(integrity()).isEqualTo(new Integrity.Unchecked(Optional.of(NIGHT.plusSeconds(5))));

        check().checkAtNight();

        assertThat(checksMade()).isEqualTo(2);
    }

    @Test
    void trailThatNobodyCheckedSaysSo() {
        assertThat(integrity()).isEqualTo(new Integrity.Unchecked(Optional.empty()));
    }

    @Test
    void eventsThatWaitTooLongAreTold() {
        check().check();
        log.sealer.seal();
        log.happen(1);
        Instant written = clock.instant();
        assertThat(integrity()).isInstanceOf(Integrity.Whole.class);

        clock.advance(Duration.ofMinutes(11));

        assertThat(integrity()).isEqualTo(new Integrity.Late(written));
    }

    @Test
    void sealerThatStoppedIsTold() {
        check().check();
        log.sql("update audit_checkpoint set size = 4");
        log.sealer.sealAll();

        assertThat(integrity()).isEqualTo(new Integrity.Stopped(1));
    }

    @Test
    void markOfAnUnknownKeyIsNotTakenForTampering() {
        log.happen(1);
        log.sql("update audit_event set mac_key_id = 'k9' order by at desc limit 1");

        assertThat(check().check()).containsInstanceOf(Finding.UnknownMarkKey.class);

        assertThat(kinds()).endsWith("TrailFoundWhole");
        assertThat(integrity()).isEqualTo(new Integrity.MarkUnread(5, clock.instant()));
        log.sealer.sealAll();
        assertThat(integrity())
                .isInstanceOfSatisfying(
                        Integrity.UnknownMarkKey.class,
                        unknown -> assertThat(unknown.key()).isEqualTo("k9"));
    }

    @Test
    void unreadMarkIsForgottenOnceItsEventWasSealed() {
        log.happen(1);
        String key = jdbc.sql("select mac_key_id from audit_event limit 1")
                .query(String.class)
                .single();
        log.sql("update audit_event set mac_key_id = 'k9' order by at desc limit 1");
        check().check();
        log.sql("update audit_event set mac_key_id = '" + key + "' where mac_key_id = 'k9'");

        log.sealer.sealAll();

        assertThat(integrity()).isInstanceOf(Integrity.Whole.class);
    }

    @Test
    void trailWithoutAKeyIsNotSealed() {
        var unset = new SealProperties(null, List.of(), null, Duration.ofHours(2), null);

        assertThat(new TrailIntegrity(new LogRecords(template), checks, log.sealer, unset, clock).look())
                .isEqualTo(new Integrity.NotSealed());
    }

    private SealProperties settings() {
        return new SealProperties(LogFixture.KEY.secretText(), List.of(), null, Duration.ofHours(2), folder);
    }

    private CheckpointArchive archive() {
        return new CheckpointArchive(new LogRecords(template), settings());
    }

    private TrailCheck check() {
        var trusted = new TrustedKeys(new LogRecords(template), settings());
        return new TrailCheck(
                pool, checks, archive(), settings(), trusted, new RowKeys(keyring), trail, transaction, clock);
    }

    private Integrity integrity() {
        return new TrailIntegrity(new LogRecords(template), checks, log.sealer, settings(), clock).look();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from audit_event order by at, id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int checksMade() {
        return jdbc.sql("select count(*) from audit_check").query(Integer.class).single();
    }
}
