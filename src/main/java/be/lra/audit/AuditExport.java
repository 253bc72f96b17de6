package be.lra.audit;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.core.NestedRuntimeException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out what a search finds as a table for spreadsheets, whole or not at all. Agents stand there by their pseudonyms, persons not at
 * all.
 *
 * @see "src/docs/decisions/0617-nothing-is-cut-off-unseen.md"
 */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasRole('AUDITOR')")
public class AuditExport {

    /** Lines; who needs more narrows the period. */
    public static final int MOST = 50_000;

    private final ExportedLines lines;
    private final AuditTrail trail;
    private final StaffNames staff;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditExport(ExportedLines lines, AuditTrail trail, StaffNames staff, TransactionTemplate transaction, Clock clock) {
        this.lines = lines;
        this.trail = trail;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Writes what the search finds, newest first: a heading, at most 50,000 lines, and a last one that says whether these were all. Nothing
     * of it leaves before all of it was read and the trail says so. What happens from then on, that entry too, is not in the table.
     *
     * @param receiver is told how many bytes will come, and says where to; not asked where nothing comes
     * @throws IOException if nobody takes it any more; then the trail says that it broke
     */
    public void write(AuditFilter filter, Locale locale, ExportForm form, LongFunction<OutputStream> receiver)
            throws IOException {
        Actor.Agent auditor = staff.atWork();
        var person =
                new Subject(null, null, Optional.ofNullable(filter.subject().person()));
        int taken = 0; // what may have gone out
        try (NamelessFile file = NamelessFile.open()) {
            int made;
            try (TrailTable table = form.open(file.content())) {
                made = lines.write(untilNow(filter), auditor.office(), locale, table);
            }
            append(new AuditEvent.TrailExported(filter.parts(), made), auditor, person);
            taken = made;
            file.sendTo(receiver.apply(file.length()));
        } catch (IOException | RuntimeException broken) {
            sayBroken(taken, auditor, broken);
            throw broken;
        }
    }

    /** What breaks an export, such as a database that is away, may keep this from the trail too. */
    private void sayBroken(int taken, Actor.Agent auditor, Exception broken) {
        try {
            append(new AuditEvent.TrailExportBroken(taken), auditor, Subject.none());
        } catch (NestedRuntimeException away) {
            broken.addSuppressed(away);
        }
    }

    private void append(AuditEvent event, Actor.Agent auditor, Subject subject) {
        transaction.executeWithoutResult(status -> trail.append(event, auditor, subject));
    }

    private AuditFilter untilNow(AuditFilter filter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the trail keeps it
        AuditFilter.Period period = filter.period();
        Instant until = period.until();
        return until != null && until.isBefore(now)
                ? filter
                : filter.period(new AuditFilter.Period(period.from(), now));
    }
}
