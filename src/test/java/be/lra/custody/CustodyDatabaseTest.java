package be.lra.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.ArchiveTrouble;
import be.lra.audit.Checkpoints;
import be.lra.audit.UnkeptCheckpoints;
import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.Finding;
import be.lra.audit.log.Hash;
import be.lra.audit.log.LogCheck;
import be.lra.audit.log.LogKey;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import be.lra.identity.Language;
import be.lra.messaging.DeliveryWorker;
import be.lra.messaging.Outbox;
import be.lra.ui.LightState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Checkpoints leave by mail, once in a while and once on any number of nodes, and somebody is told when they do not arrive. */
@DatabaseTest
class CustodyDatabaseTest {

    private static final LogKey KEY = LogKey.draw("lra.example/audit", new SecureRandom());
    private static final String KEEPER = "keeper@custody.example";

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    CheckpointMailRows mails;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DeliveryWorker deliveries;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    MutableClock clock;

    @Autowired
    SecureRandom random;

    private int before;

    @BeforeEach
    void oneCheckpoint() {
        for (String table : List.of("audit_mail", "audit_leaf", "audit_node", "audit_checkpoint")) {
            jdbc.sql("delete from " + table).update();
        }
        checkpoint(1);
        before = mailbox.to(KEEPER).size();
    }

    @Test
    void mailedCheckpointIsTheOneThatWasSigned() {
        courier().runOnce();
        deliveries.runOnce();

        ReceivedMail mail = mailbox.to(KEEPER).getFirst();
        var check = new LogCheck(List.of(KEY.verifier()));
        assertThat(check.keep("mail", mail.text())).isEmpty();
        assertThat(check.keep("mail as it was sent", mail.source())).isEmpty();
        assertThat(check.end()).contains(new Finding.CutTail(0, 1));
    }

    @Test
    void nextOneLeavesInTheNextHourOnly() {
        courier().runOnce();
        checkpoint(2);
        courier().runOnce();
        deliveries.runOnce();
        assertThat(mailbox.to(KEEPER)).hasSize(before + 1);

        clock.advance(Duration.ofHours(1));
        courier().runOnce();
        deliveries.runOnce();

        assertThat(mailbox.to(KEEPER)).hasSize(before + 2);
        assertThat(mailbox.to(KEEPER).getFirst().text()).contains("\n2\n");
    }

    @Test
    void nothingLeavesWhereNothingWasSealedSince() {
        courier().runOnce();
        clock.advance(Duration.ofHours(3));
        courier().runOnce();

        assertThat(mails.newest(KEEPER, 9)).hasSize(1);
    }

    @Test
    void ofTwoNodesOneMails() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var nodes = java.util.Collections.nCopies(4, java.util.concurrent.Executors.callable((Runnable)
                    () -> courier().runOnce()));
            for (var node : threads.invokeAll(nodes)) {
                node.get();
            }
        }
        deliveries.runOnce();

        assertThat(mailbox.to(KEEPER)).hasSize(before + 1);
    }

    @Test
    void withoutAnAddressNothingLeavesAndNoLightStands() {
        var nobody = new CustodyProperties(List.of(), Duration.ofHours(1), Language.EN, "LRA");
        new CheckpointCourier(nobody, checkpoints, mails, outbox, transaction, clock, random).runOnce();

        assertThat(mails.newest(KEEPER, 9)).isEmpty();
        assertThat(CustodyLight.of(custody(nobody).look())).isEmpty();
    }

    @Test
    void takenMailIsSaidToBeKept() {
        courier().runOnce();
        assertThat(custody().look()).isEqualTo(new Custody.Standing.NothingYet());

        deliveries.runOnce();

        assertThat(custody().look()).isEqualTo(new Custody.Standing.Kept(clock.instant(), 1));
    }

    @Test
    void mailThatWasRefusedOrWaitsTooLongIsAnAlarm() {
        var since = clock.instant();
        courier().runOnce();

        clock.advance(Duration.ofMinutes(16));

        assertThat(custody().look()).isEqualTo(new Custody.Standing.Missing(KEEPER, since));
    }

    @Test
    void laterMailThatDoesNotArriveIsAnAlarmToo() {
        var since = clock.instant();
        courier().runOnce();
        deliveries.runOnce();
        clock.advance(Duration.ofHours(1));
        checkpoint(2);
        courier().runOnce();

        clock.advance(Duration.ofMinutes(16));

        assertThat(custody().look()).isEqualTo(new Custody.Standing.Missing(KEEPER, since));
    }

    @Test
    void courierThatEntersNothingAtAllIsAnAlarm() {
        Custody custody = custody();
        var since = clock.instant();
        clock.advance(Duration.ofMinutes(15));
        assertThat(custody.look()).isEqualTo(new Custody.Standing.NothingYet());

        clock.advance(Duration.ofMinutes(1));

        assertThat(custody.look()).isEqualTo(new Custody.Standing.Missing(KEEPER, since));
    }

    @Test
    void courierThatEntersNothingAnyMoreIsAnAlarmOnceThereIsSomethingNew() {
        Custody custody = custody();
        var since = clock.instant();
        courier().runOnce();
        deliveries.runOnce();
        clock.advance(Duration.ofHours(5));
        assertThat(custody.look()).isEqualTo(new Custody.Standing.Kept(since, 1));

        checkpoint(2);
        clock.advance(Duration.ofMinutes(14));
        assertThat(custody.look()).isInstanceOf(Custody.Standing.Kept.class);
        clock.advance(Duration.ofMinutes(2));

        assertThat(custody.look()).isEqualTo(new Custody.Standing.Missing(KEEPER, since));
        assertThat(gauge(custody)).isOne();
    }

    /** What it did not do while the node was stopped is no fault of its. */
    @Test
    void nodeThatJustStartedGivesItsCourierTime() {
        clock.advance(Duration.ofDays(3));

        assertThat(custody().look()).isEqualTo(new Custody.Standing.NothingYet());
    }

    @Test
    void folderThatSwallowsCheckpointsIsAnAlarmWhetherMailsLeaveOrNot() {
        for (ArchiveTrouble trouble : ArchiveTrouble.values()) {
            var standing = new Custody.Standing.NotArchived(trouble, Optional.empty());

            assertThat(standing.isAlarm()).isTrue();
            assertThat(CustodyLight.of(standing))
                    .hasValueSatisfying(light -> assertThat(light.level()).isEqualTo(LightState.Level.DOWN));
        }
    }

    @Test
    void folderInTroubleDoesNotHideThatMailsAreMissing(@TempDir Path folder) throws IOException {
        Path taken = Files.writeString(folder.resolve("file"), "");
        Checkpoints unkept = UnkeptCheckpoints.at(taken, template);
        var since = clock.instant();
        Custody custody = new Custody(settings(), mails, unkept, outbox, clock);
        assertThat(custody.look())
                .isEqualTo(new Custody.Standing.NotArchived(ArchiveTrouble.UNWRITABLE, Optional.empty()));

        clock.advance(Duration.ofMinutes(16));

        var missing = new Custody.Standing.Missing(KEEPER, since);
        assertThat(custody.look())
                .isEqualTo(new Custody.Standing.NotArchived(ArchiveTrouble.UNWRITABLE, Optional.of(missing)));
    }

    private static double gauge(Custody custody) {
        var meters = new SimpleMeterRegistry();
        new CustodyMeters(custody).bindTo(meters);
        return meters.get("lra.audit.checkpoints.missing").gauge().value();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustodyProperties(List.of("nobody"), Duration.ofHours(1), Language.EN, "LRA"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustodyProperties(List.of(), Duration.ofMinutes(1), Language.EN, "LRA"));
    }

    private void checkpoint(long number) {
        jdbc.sql("insert into audit_checkpoint (number, size, note, made_at, whole_before, form)"
                        + " values (?, ?, ?, ?, now(), 2)")
                .params(
                        number,
                        number,
                        new Checkpoint("lra.example/audit", number, Hash.EMPTY).signed(KEY),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static CustodyProperties settings() {
        return new CustodyProperties(List.of(KEEPER), Duration.ofHours(1), Language.EN, "LRA Counter");
    }

    private CheckpointCourier courier() {
        return new CheckpointCourier(settings(), checkpoints, mails, outbox, transaction, clock, random);
    }

    private Custody custody() {
        return custody(settings());
    }

    private Custody custody(CustodyProperties settings) {
        return new Custody(settings, mails, checkpoints, outbox, clock);
    }
}
