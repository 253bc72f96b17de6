package be.lra.audit;

import be.lra.audit.LogRecords.Node;
import be.lra.audit.LogRecords.Unsealed;
import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.CompactRange;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.VerifierKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends committed events to the log and signs how far it goes. Every node looks; the number of the next checkpoint is a
 * primary key, so that the database lets one of them enter it and the others change nothing. What is sealed is found by looking
 * for what is not, never by a mark that a late commit could fall behind.
 *
 * @see "src/docs/decisions/0101-a-trail-that-proves-itself.md"
 */
@Component
public class LogSealer {

    private static final Logger LOG = LoggerFactory.getLogger(LogSealer.class);
    private static final int BATCH = 10_000; // events of one checkpoint

    private final LogRecords records;
    private final SealProperties settings;
    private final CheckpointArchive archive;
    private final SealGuard guard;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile SealOutcome last = new SealOutcome.NothingNew();

    LogSealer(
            LogRecords records,
            SealProperties settings,
            CheckpointArchive archive,
            SealGuard guard,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.settings = settings;
        this.archive = archive;
        this.guard = guard;
        this.transaction = transaction;
        this.clock = clock;
        settings.logKey().ifPresent(key -> LOG.info("the audit trail is sealed; its public key is {}", key.verifier()));
    }

    /** Seals until nothing is left that this node sees, and keeps the checkpoints outside. */
    @Scheduled(fixedDelayString = "${lra.audit.seal-every:PT1M}", initialDelayString = "PT20S")
    void sealAll() {
        SealOutcome outcome = seal();
        while (outcome instanceof SealOutcome.Sealed(int events, long number) && events == BATCH) {
            outcome = seal();
        }
        if (outcome instanceof SealOutcome.Broken(long number)) {
            LOG.error("the sealed log does not agree with its checkpoint {}: nothing is sealed any more", number);
        }
        if (outcome instanceof SealOutcome.Refused(UUID event)) {
            LOG.error("event {} was not written by the application: nothing is sealed any more", event);
        }
        if (outcome instanceof SealOutcome.UnknownMarkKey(UUID event, String key)) {
            LOG.error(
                    "event {} is marked under the key {}, which is not among lra.secrets.keys of this node",
                    event,
                    key);
        }
        if (outcome instanceof SealOutcome.Superseded && !(last instanceof SealOutcome.Superseded)) {
            LOG.warn("the trail is sealed under the next key; this node has the former one and seals nothing any more");
        }
        last = outcome;
        archive.keep();
    }

    /** What came out of the last round on this node. */
    SealOutcome last() {
        return last;
    }

    /** Seals at most 10,000 events in one transaction. */
    public SealOutcome seal() {
        Optional<LogKey> key = settings.logKey();
        if (key.isEmpty()) {
            return new SealOutcome.NotSetUp();
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> next(key.get())));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException lost) {
            return new SealOutcome.AnotherNode();
        }
    }

    private SealOutcome next(LogKey key) {
        Instant now =
                clock.instant().truncatedTo(ChronoUnit.MICROS); // before the first look: what is whole is told by it
        LogHead head = records.head();
        Optional<CompactRange> signed = asSigned(head);
        if (signed.isEmpty()) {
            return new SealOutcome.Broken(head.number());
        }
        if (guard.isSuperseded(head)) {
            return new SealOutcome.Superseded(head.number());
        }
        List<Unsealed> events = records.unsealed(head.wholeBefore(), BATCH);
        Optional<VerifierKey> next = guard.toAnnounce();
        if (events.isEmpty() && next.isEmpty()) {
            return new SealOutcome.NothingNew();
        }
        var round = new Round(head, signed.get(), now);
        return guard.refusal(head, events).orElseGet(() -> seal(round, events, key, next));
    }

    /** Where a round of sealing begins. */
    private record Round(LogHead head, CompactRange signed, Instant now) {}

    private SealOutcome seal(Round round, List<Unsealed> seen, LogKey key, Optional<VerifierKey> next) {
        LogHead head = round.head();
        List<Unsealed> events = guard.noteKeys(head, key, next) ? records.unsealed(head.wholeBefore(), BATCH) : seen;
        CompactRange range = round.signed();
        List<Node> nodes = append(events, range);
        var checkpoint = new Checkpoint(key.verifier().name(), range.size(), range.root(), next);
        records.enter(new LogHead(
                head.number() + 1,
                range.size(),
                checkpoint.signed(key),
                round.now(),
                wholeBefore(head, events, round.now()),
                next.map(VerifierKey::id).orElse(null)));
        records.enterLeaves(head.size(), events);
        records.enterNodes(nodes);
        return new SealOutcome.Sealed(events.size(), head.number() + 1);
    }

    /** The log up to its newest checkpoint, if it is still what was signed. */
    private Optional<CompactRange> asSigned(LogHead head) {
        if (head.equals(LogHead.NONE)) {
            return Optional.of(new CompactRange());
        }
        return switch (Checkpoint.read(head.note(), guard.trusted())) {
            case CheckpointReading.Trusted(Checkpoint checkpoint) -> range(checkpoint, head);
            case CheckpointReading.Forged forged -> Optional.empty();
            case CheckpointReading.Unknown unknown -> Optional.empty();
            case CheckpointReading.Malformed malformed -> Optional.empty();
        };
    }

    private Optional<CompactRange> range(Checkpoint checkpoint, LogHead head) {
        try {
            CompactRange range = CompactRange.of(head.size(), records);
            return checkpoint.size() == head.size() && checkpoint.root().equals(range.root())
                    ? Optional.of(range)
                    : Optional.empty();
        } catch (IllegalStateException partMissing) {
            return Optional.empty();
        }
    }

    private static List<Node> append(List<Unsealed> events, CompactRange range) {
        var nodes = new ArrayList<Node>();
        for (Unsealed event : events) {
            range.append(event.text().hash(), (level, index, root) -> {
                if (level % LogRecords.STEP == 0) {
                    nodes.add(new Node(level, index, root));
                }
            });
        }
        return nodes;
    }

    /** A full batch says nothing of what comes after its last event; a clock that is ahead says nothing of now. */
    private Instant wholeBefore(LogHead head, List<Unsealed> events, Instant now) {
        Instant seen = events.size() < BATCH || events.getLast().at().isAfter(now)
                ? now
                : events.getLast().at();
        Instant whole = seen.minus(settings.lateness());
        return whole.isBefore(head.wholeBefore()) ? head.wholeBefore() : whole;
    }
}
