package be.lra.audit;

import be.lra.ui.DeskTimes;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The lines of an export: a heading, an event each, and a last one that says how many there are and whether more were found, so that
 * who holds the table sees whether it is whole.
 *
 * @see "src/docs/decisions/0617-nothing-is-cut-off-unseen.md"
 */
@Component
class ExportedLines {

    private static final int PAGE = 1_000; // lines read at once
    private static final List<String> COLUMNS =
            List.of("number", "at", "utc", "kind", "what", "who", "why", "source", "registration", "id");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final TrailRows rows;
    private final LogRecords log;
    private final AuditSentences sentences;
    private final AuditActors actors;
    private final CaseReferences references;
    private final MessageSource messages;

    ExportedLines(
            TrailRows rows,
            LogRecords log,
            AuditSentences sentences,
            AuditActors actors,
            CaseReferences references,
            MessageSource messages) {
        this.rows = rows;
        this.log = log;
        this.sentences = sentences;
        this.actors = actors;
        this.references = references;
        this.messages = messages;
    }

    /** What one table asks for again and again. */
    private record Names(AuditActors actors, UUID office, Map<UUID, String> references, Locale locale) {}

    /**
     * Writes the newest events that are found, at most {@link AuditExport#MOST}, and says at the end whether these were all.
     *
     * @return how many
     * @throws IOException if nobody takes it any more
     */
    int write(AuditFilter asked, UUID office, Locale locale, TrailTable table) throws IOException {
        table.row(COLUMNS.stream()
                .map(column -> text("audit.export.column." + column, locale))
                .toList());
        var names = new Names(actors.remembering(), office, new HashMap<>(), locale);
        AuditPage.@Nullable Key after = null;
        int written = 0;
        List<AuditLine> lines = rows.newest(asked, office, after, PAGE);
        while (!lines.isEmpty() && written < AuditExport.MOST) {
            write(lines, names, table);
            written += lines.size();
            after = AuditPage.Key.of(lines.getLast());
            lines = lines.size() < PAGE ? List.of() : rows.newest(asked, office, after, PAGE);
        }
        String end = lines.isEmpty() ? "audit.export.end.all" : "audit.export.end.more";
        table.row(Stream.concat(
                        Stream.of(text(end, locale, written)), Collections.nCopies(COLUMNS.size() - 1, "").stream())
                .toList());
        return written;
    }

    private void write(List<AuditLine> lines, Names names, TrailTable table) throws IOException {
        Map<UUID, Long> positions =
                log.positions(lines.stream().map(AuditLine::id).toList());
        for (AuditLine line : lines) {
            table.row(cells(line, positions, names));
        }
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

    private String text(String key, Locale locale, Object... facts) {
        return messages.getMessage(key, facts, locale);
    }
}
