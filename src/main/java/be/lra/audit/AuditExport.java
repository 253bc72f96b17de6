package be.lra.audit;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.ui.DeskTimes;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out what a search finds as a table for spreadsheets. Agents stand there by their pseudonyms, persons not at all.
 */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasRole('AUDITOR')")
public class AuditExport {

    /** Lines; who needs more narrows the period. */
    public static final int MOST = 50_000;

    private static final int PAGE = 1_000; // lines read at once
    private static final List<String> COLUMNS =
            List.of("number", "at", "utc", "kind", "what", "who", "why", "source", "registration", "id");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final TrailRows rows;
    private final LogRecords log;
    private final AuditTrail trail;
    private final AuditSentences sentences;
    private final AuditActors actors;
    private final CaseReferences references;
    private final StaffNames staff;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditExport(
            TrailRows rows,
            LogRecords log,
            AuditTrail trail,
            AuditSentences sentences,
            AuditActors actors,
            CaseReferences references,
            StaffNames staff,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.log = log;
        this.trail = trail;
        this.sentences = sentences;
        this.actors = actors;
        this.references = references;
        this.staff = staff;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What one table asks for again and again. */
    private record Names(AuditActors actors, UUID office, Map<UUID, String> references, Locale locale) {}

    /**
     * Writes what the search finds, newest first, at most 50,000 lines and a heading; first of all into the trail that it does.
     * What happens from then on, that entry too, is not in the table.
     *
     * @throws IOException if nobody takes it any more
     */
    public void write(AuditFilter filter, Locale locale, ExportForm form, OutputStream out) throws IOException {
        Actor.Agent auditor = staff.atWork();
        AuditFilter asked = untilNow(filter);
        transaction.executeWithoutResult(status -> {
            int lines = rows.count(asked, auditor.office(), MOST);
            trail.append(
                    new AuditEvent.TrailExported(filter.parts(), lines),
                    auditor,
                    new Subject(
                            null,
                            null,
                            java.util.Optional.ofNullable(filter.subject().person())));
        });
        try (TrailTable table = form.open(out)) {
            write(asked, auditor.office(), locale, table);
        }
    }

    private void write(AuditFilter asked, UUID office, Locale locale, TrailTable table) throws IOException {
        table.row(COLUMNS.stream()
                .map(column -> messages.getMessage("audit.export.column." + column, null, locale))
                .toList());
        var names = new Names(actors.remembering(), office, new HashMap<>(), locale);
        AuditPage.@Nullable Key after = null;
        for (int written = 0; written < MOST; written += PAGE) {
            List<AuditLine> lines = rows.newest(asked, office, after, PAGE);
            Map<UUID, Long> positions =
                    log.positions(lines.stream().map(AuditLine::id).toList());
            for (AuditLine line : lines) {
                table.row(cells(line, positions, names));
            }
            if (lines.size() < PAGE) {
                return;
            }
            after = AuditPage.Key.of(lines.getLast());
        }
    }

    private AuditFilter untilNow(AuditFilter filter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the trail keeps it
        AuditFilter.Period period = filter.period();
        Instant until = period.until();
        return until != null && until.isBefore(now)
                ? filter
                : filter.period(new AuditFilter.Period(period.from(), now));
    }

    private List<String> cells(AuditLine line, Map<UUID, Long> positions, Names names) {
        Locale locale = names.locale();
        Long position = positions.get(line.id());
        String purpose = line.purpose();
        Instant second = line.at().truncatedTo(ChronoUnit.SECONDS);
        return List.of(
                position == null ? "" : String.valueOf(position),
                DeskTimes.day(second) + " " + DeskTimes.second(second),
                UTC.format(line.at()),
                line.kind(),
                sentences.sentence(line, locale),
                names.actors().who(line.actor(), locale),
                purpose == null ? "" : messages.getMessage("audit.purpose." + purpose, null, purpose, locale) + "",
                line.source() == null ? "" : line.source(),
                reference(line, names),
                line.id().toString());
    }

    private String reference(AuditLine line, Names names) {
        UUID registration = line.registration();
        return registration == null
                ? ""
                : names.references()
                        .computeIfAbsent(
                                registration,
                                id -> references.reference(id, names.office()).orElse(""));
    }
}
