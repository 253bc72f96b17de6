package be.lra.custody;

import be.lra.audit.ArchiveTrouble;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether checkpoints leave, and arrive where others keep them; asked of the database at most every twenty seconds. */
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
    private final Instant begun;
    private volatile @Nullable Known known;

    Custody(CustodyProperties settings, CheckpointMailRows mails, Checkpoints checkpoints, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.mails = mails;
        this.checkpoints = checkpoints;
        this.outbox = outbox;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** How it stands. */
    sealed interface Standing {

        /** Nobody was named. */
        record NotSetUp() implements Standing {}

        /**
         * The folder outside of the database does not hold what it should.
         *
         * @param mails those that are missing as well; empty if they leave, or nobody is to get any
         */
        record NotArchived(ArchiveTrouble why, Optional<Missing> mails) implements Standing {}

        /** Nothing was sealed or mailed yet. */
        record NothingYet() implements Standing {}

        /**
         * None was entered, or the mail server took none, for longer than there should be between two.
         *
         * @param since when the last one was taken, or the first one was entered or should have been
         */
        record Missing(String recipient, Instant since) implements Standing {}

        /** Everybody has one of the last. */
        record Kept(Instant at, long checkpoint) implements Standing {}

        /** The mails that are missing, whatever else is wrong. */
        default Optional<Missing> missing() {
            return switch (this) {
                case Missing mails -> Optional.of(mails);
                case NotArchived(ArchiveTrouble _, Optional<Missing> mails) -> mails;
                case NotSetUp _, NothingYet _, Kept _ -> Optional.empty();
            };
        }

        /** Whether somebody has to be told. */
        default boolean isAlarm() {
            return switch (this) {
                case Missing _, NotArchived _ -> true;
                case NotSetUp _, NothingYet _, Kept _ -> false;
            };
        }
    }

    private record Known(Standing what, Instant at) {}

    Standing look() {
        Instant now = clock.instant();
        Known before = known;
        if (before != null && now.isBefore(before.at().plus(KNOWN_FOR)) && !now.isBefore(before.at())) {
            return before.what();
        }
        Standing found = now(now);
        logWhatBegan(Optional.ofNullable(before).map(Known::what), found);
        known = new Known(found, now);
        return found;
    }

    private static void logWhatBegan(Optional<Standing> before, Standing found) {
        if (before.flatMap(Standing::missing).isEmpty()) {
            found.missing()
                    .ifPresent(
                            mails -> LOG.error("no checkpoint of the trail could be mailed since {}", mails.since()));
        }
        if (found instanceof Standing.NotArchived folder
                && before.filter(Standing.NotArchived.class::isInstance).isEmpty()) {
            LOG.error("checkpoints of the trail are not kept in the folder outside of the database: {}", folder.why());
        }
    }

    private Standing now(Instant now) {
        Standing mailed = mailed(now);
        return checkpoints
                .archiveTrouble()
                .<Standing>map(trouble -> new Standing.NotArchived(trouble, mailed.missing()))
                .orElse(mailed);
    }

    private Standing mailed(Instant now) {
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

    /**
     * When the courier should have entered the next one: once there was something new and the time had come, but not before this node
     * could look.
     */
    private Optional<Instant> owed(List<Row> newest) {
        Optional<Row> last = newest.stream().findFirst();
        return checkpoints
                .madeAt(last.map(Row::checkpoint).orElse(0L) + 1)
                .map(made -> Stream.of(
                                made,
                                begun,
                                last.map(row -> row.queuedAt().plus(settings.every()))
                                        .orElse(begun))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private Standing of(String recipient, Instant now) {
        List<Row> newest = mails.newest(recipient, LOOKED_AT);
        Optional<Instant> owed = owed(newest).filter(since -> since.plus(LATE).isBefore(now));
        if (newest.isEmpty()) {
            return owed.<Standing>map(since -> new Standing.Missing(recipient, since))
                    .orElseGet(Standing.NothingYet::new);
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
        return owed.isPresent() || due.plus(LATE).isBefore(now)
                ? new Standing.Missing(recipient, since)
                : taken.<Standing>map(row -> new Standing.Kept(row.queuedAt(), row.checkpoint()))
                        .orElseGet(Standing.NothingYet::new);
    }
}
