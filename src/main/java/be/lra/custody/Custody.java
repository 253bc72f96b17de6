package be.lra.custody;

import be.lra.audit.Checkpoints;
import be.lra.custody.CheckpointMailRows.Row;
import be.lra.messaging.Delivery;
import be.lra.messaging.DeliveryState;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether checkpoints arrive where others keep them; asked of the database at most every twenty seconds. */
@Component
class Custody {

    private static final Logger LOG = LoggerFactory.getLogger(Custody.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofMinutes(15); // a mail leaves within seconds
    private static final int LOOKED_AT = 5; // mails to one address: what is tried again goes on while the next leaves

    private final CustodyProperties settings;
    private final CheckpointMailRows mails;
    private final Checkpoints checkpoints;
    private final Outbox outbox;
    private final Clock clock;
    private volatile @Nullable Known known;

    Custody(CustodyProperties settings, CheckpointMailRows mails, Checkpoints checkpoints, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.mails = mails;
        this.checkpoints = checkpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How it stands. */
    sealed interface Standing {

        /** Nobody was named. */
        record NotSetUp() implements Standing {}

        /** Nothing was sealed or mailed yet. */
        record NothingYet() implements Standing {}

        /**
         * The mail server took none for longer than there should be between two.
         *
         * @param since when the last one was taken, or the first one was entered
         */
        record Missing(String recipient, Instant since) implements Standing {}

        /** Everybody has one of the last. */
        record Kept(Instant at, long checkpoint) implements Standing {}
    }

    private record Known(Standing what, Instant at) {}

    Standing look() {
        Instant now = clock.instant();
        Known before = known;
        if (before != null && now.isBefore(before.at().plus(KNOWN_FOR)) && !now.isBefore(before.at())) {
            return before.what();
        }
        Standing found = now(now);
        if (found instanceof Standing.Missing(String recipient, Instant since)
                && (before == null || !(before.what() instanceof Standing.Missing))) {
            LOG.error("no checkpoint of the trail could be mailed since {}", since);
        }
        known = new Known(found, now);
        return found;
    }

    private Standing now(Instant now) {
        if (settings.to().isEmpty()) {
            return new Standing.NotSetUp();
        }
        if (checkpoints.newest().isEmpty()) {
            return new Standing.NothingYet();
        }
        List<Standing> standings =
                settings.to().stream().map(recipient -> of(recipient, now)).toList();
        return standings.stream()
                .filter(Standing.Missing.class::isInstance)
                .findFirst()
                .or(() -> standings.stream()
                        .filter(Standing.Kept.class::isInstance)
                        .min(Comparator.comparing(kept -> ((Standing.Kept) kept).at())))
                .orElseGet(Standing.NothingYet::new);
    }

    private Standing of(String recipient, Instant now) {
        List<Row> newest = mails.newest(recipient, LOOKED_AT);
        if (newest.isEmpty()) {
            return new Standing.NothingYet();
        }
        Map<java.util.UUID, Delivery> deliveries =
                outbox.latest(newest.stream().map(Row::id).toList(), MessageKind.AUDIT_CHECKPOINT);
        Optional<Row> taken = newest.stream()
                .filter(row -> Optional.ofNullable(deliveries.get(row.id()))
                        .filter(delivery -> delivery.state() == DeliveryState.ACCEPTED)
                        .isPresent())
                .findFirst();
        Instant since = taken.map(Row::queuedAt).orElse(newest.getLast().queuedAt());
        Instant due = newest.stream()
                .map(Row::queuedAt)
                .filter(queued -> queued.isAfter(since) || taken.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse(now);
        return due.plus(LATE).isBefore(now)
                ? new Standing.Missing(recipient, since)
                : taken.<Standing>map(row -> new Standing.Kept(row.queuedAt(), row.checkpoint()))
                        .orElseGet(Standing.NothingYet::new);
    }
}
