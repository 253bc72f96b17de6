package be.lra.office;

import be.lra.office.OfficeNews.Standing;
import be.lra.ui.DeskNews;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The news of every office, kept in memory for some seconds: every open screen asks, and nearly always there are none. */
@Component
class NewsBoard implements DeskNews {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final Clock clock;
    private final Map<UUID, Look> looks = new ConcurrentHashMap<>();

    private record Look(Optional<Standing> seen, Instant at) {}

    NewsBoard(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Item> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent
                ? of(agent.office()).map(standing -> new Item(standing.text(), standing.urgent()))
                : Optional.empty();
    }

    private Optional<Standing> of(UUID office) {
        Instant now = clock.instant();
        Look look = looks.get(office);
        if (look == null || !now.isBefore(look.at().plus(KEPT))) {
            look = new Look(
                    read(office, now), now); // two who ask at once both read: nobody waits for another's connection
            looks.put(office, look);
        }
        return look.seen().filter(standing -> now.isBefore(standing.until()));
    }

    /** What an office is told, read anew. */
    Optional<Standing> read(UUID office, Instant now) {
        return database.sql("select text, urgent, ends_at from office_news where office = ? and ends_at > ?")
                .params(office, Timestamp.from(now))
                .query((row, number) -> new Standing(
                        row.getString("text"),
                        row.getBoolean("urgent"),
                        row.getTimestamp("ends_at").toInstant()))
                .optional();
    }

    /** Whoever asks after the transaction reads anew; other nodes do so within seconds. */
    void forget(UUID office) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    looks.remove(office);
                }
            });
        } else {
            looks.remove(office);
        }
    }
}
