package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an office tells everybody at its desks for a while. One at a time: a wall of notes is read by nobody. The trail says who
 * told something and when, not what: no free text stands in it.
 */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR')")
public class OfficeNews {

    public static final int LONGEST = 300; // signs: two or three lines
    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    private final AgentDirectory directory;
    private final NewsBoard board;
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    OfficeNews(AgentDirectory directory, NewsBoard board, JdbcClient database, AuditTrail trail, Clock clock) {
        this.directory = directory;
        this.board = board;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * News as they stand.
     *
     * @param until when they are gone
     */
    public record Standing(String text, boolean urgent, Instant until) {}

    /** What the own office is told now. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public Optional<Standing> standing() {
        return board.read(directory.current().office(), clock.instant());
    }

    /** Tells something instead of what was told before. */
    @Transactional
    public NewsOutcome tell(String typed, boolean urgent, NewsTerm term) {
        SignedInAgent teller = directory.current();
        String text = typed.replaceAll("[\\p{C}\\s]+", " ").strip();
        if (text.isEmpty()) {
            return new NewsOutcome.Empty();
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return new NewsOutcome.TooLong(LONGEST);
        }
        Instant now = clock.instant();
        database.sql(
                        "replace into office_news (office, text, urgent, ends_at, agent, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        teller.office(),
                        text,
                        urgent,
                        Timestamp.from(term.end(now, BELGIUM)),
                        teller.agentId(),
                        Timestamp.from(now))
                .update();
        append(teller, new AuditEvent.NewsTold(urgent, term.name()));
        board.forget(teller.office());
        return new NewsOutcome.Told();
    }

    /** Tells nothing any more. */
    @Transactional
    public void withdraw() {
        SignedInAgent teller = directory.current();
        UUID office = teller.office();
        if (database.sql("delete from office_news where office = ?")
                        .param(office)
                        .update()
                == 1) {
            append(teller, new AuditEvent.NewsWithdrawn());
        }
        board.forget(office);
    }

    private void append(SignedInAgent teller, AuditEvent event) {
        trail.append(event, teller.actor(), Subject.none());
    }
}
