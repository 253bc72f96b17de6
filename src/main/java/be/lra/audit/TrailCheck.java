package be.lra.audit;

import be.lra.audit.log.DatabaseLog;
import be.lra.audit.log.Finding;
import be.lra.audit.log.LogCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the whole trail each night, as {@code scripts/audit-verify} does (security.md 10). By day only where a night was
 * missed, or there was none yet. Two nodes may both do it; nothing comes of it but a second entry.
 */
@Component
public class TrailCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TrailCheck.class);
    private static final Actor CLOCK = new Actor.Machine("trail-check");
    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final int NIGHT_BEGINS = 2; // o'clock, when the clocks are not being changed
    private static final int NIGHT_ENDS = 6;
    private static final Duration A_NIGHT_AGO = Duration.ofHours(12);

    /** From one night to the end of the next. */
    static final Duration LONGEST = Duration.ofHours(30);

    private final DataSource database;
    private final TrailChecks checks;
    private final CheckpointArchive archive;
    private final SealProperties settings;
    private final TrustedKeys trusted;
    private final RowKeys keys;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailCheck(
            DataSource database,
            TrailChecks checks,
            CheckpointArchive archive,
            SealProperties settings,
            TrustedKeys trusted,
            RowKeys keys,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.checks = checks;
        this.archive = archive;
        this.settings = settings;
        this.trusted = trusted;
        this.keys = keys;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void checkAtNight() {
        if (settings.logKey().isPresent() && isDue(clock.instant())) {
            check();
        }
    }

    private boolean isDue(Instant now) {
        Optional<Instant> last = checks.last().map(TrailChecks.Check::endedAt);
        int hour = now.atZone(BELGIUM).getHour();
        Duration pause = hour >= NIGHT_BEGINS && hour < NIGHT_ENDS ? A_NIGHT_AGO : LONGEST;
        return last.isEmpty() || last.get().plus(pause).isBefore(now);
    }

    /** Goes through all of it, and writes down what was found. */
    public Optional<Finding> check() {
        var check = new LogCheck(trusted.all(), keys.all());
        Optional<Finding> wrong = archive.tell(check).or(() -> gone(check));
        transaction.executeWithoutResult(status -> enter(check.events(), wrong));
        say(check.events(), wrong);
        return wrong;
    }

    private static void say(long events, Optional<Finding> wrong) {
        if (wrong.isEmpty()) {
            LOG.info("the audit trail is what was signed: {} events", events);
        } else if (wrong.get() instanceof Finding.UnknownMarkKey unread) {
            LOG.error("the audit trail is what was signed: {} events. {}", events, unread.sentence());
        } else {
            LOG.error("the audit trail is not what was signed: {}", wrong.get().sentence());
        }
    }

    /** In one transaction, for what commits meanwhile would look as if it had been added. */
    private Optional<Finding> gone(LogCheck check) {
        try (Connection connection = database.getConnection()) {
            boolean itself = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return new DatabaseLog(connection).check(check);
            } finally {
                connection.rollback();
                connection.setAutoCommit(itself);
            }
        } catch (SQLException away) {
            throw new IllegalStateException("the database went away while the trail was checked", away);
        }
    }

    private void enter(long events, Optional<Finding> wrong) {
        checks.enter(clock.instant(), events, wrong);
        AuditEvent event = wrong.filter(finding -> !(finding instanceof Finding.UnknownMarkKey))
                .<AuditEvent>map(finding -> new AuditEvent.TrailFoundWrong(finding.position()))
                .orElseGet(() -> new AuditEvent.TrailFoundWhole(events));
        trail.append(event, CLOCK, Subject.none());
    }
}
