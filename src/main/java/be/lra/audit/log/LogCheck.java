package be.lra.audit.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes through a log from its first event to its last and stops at the first that is wrong. It believes the keys it was given, and
 * what they signed, and nothing else.
 */
public final class LogCheck {

    private final List<VerifierKey> keys;
    private final SigningKeys signers;
    private final RowMarks marks;
    private final TreeMap<Long, Hash> kept = new TreeMap<>(); // by size: roots signed and kept elsewhere
    private final CompactRange range = new CompactRange();
    private long agreed; // events up to the last checkpoint that holds
    private long checkpoints;
    private String lastOrder = "";
    private Optional<SealedEvent> outOfOrder = Optional.empty();

    public LogCheck(List<VerifierKey> keys) {
        this(keys, List.of());
    }

    /** @param rowKeys that marked entries; none: whether marks are right is not looked at */
    public LogCheck(List<VerifierKey> keys, List<RowKey> rowKeys) {
        this.keys = List.copyOf(keys);
        this.signers = new SigningKeys(keys);
        this.marks = new RowMarks(rowKeys);
    }

    /**
     * Remembers a checkpoint that was kept elsewhere; the log must agree with it. To be told before the first event.
     *
     * @param name of the file or mail, for people
     * @param note itself, or the mail that brought it
     */
    public Optional<Finding> keep(String name, String note) {
        return switch (Checkpoint.read(KeptNote.in(note), keys)) {
            case CheckpointReading.Trusted(Checkpoint read) -> {
                Hash before = kept.putIfAbsent(read.size(), read.root());
                yield before == null || before.equals(read.root())
                        ? Optional.empty()
                        : Optional.of(new Finding.Rewritten(0, read.size()));
            }
            case CheckpointReading.Forged forged -> Optional.of(new Finding.ForgedCheckpoint(0, name));
            case CheckpointReading.Unknown unknown -> Optional.of(new Finding.UnknownKey(0, name));
            case CheckpointReading.Malformed malformed -> Optional.of(new Finding.UnreadableCheckpoint(0, name));
        };
    }

    /** Takes the next event of the log. */
    public Optional<Finding> event(SealedEvent event) {
        long position = range.size();
        if (event.position() > position) {
            return Optional.of(new Finding.Gap(position));
        }
        if (event.position() < position) {
            return Optional.of(new Finding.OutOfOrder(event.position(), event.name()));
        }
        Optional<Hash> leaf = event.computed();
        if (leaf.isEmpty()) {
            return Optional.of(new Finding.Removed(position, event.name()));
        }
        if (!leaf.get().equals(event.stated())) {
            return Optional.of(new Finding.Changed(position, event.name()));
        }
        Optional<Finding> unmarked = marks.sealed(position, event);
        if (unmarked.isPresent()) {
            return unmarked;
        }
        watchOrder(event);
        range.append(leaf.get());
        return agreesWithKept();
    }

    /** Takes an event that is not sealed yet, after all that are. */
    public Optional<Finding> waiting(SealedEvent event) {
        return marks.waiting(range.size(), event);
    }

    private void watchOrder(SealedEvent event) {
        String order = event.order();
        if (range.size() > agreed && order.compareTo(lastOrder) < 0 && outOfOrder.isEmpty()) {
            outOfOrder = Optional.of(event);
        }
        lastOrder = order;
    }

    private Optional<Finding> agreesWithKept() {
        Hash root = kept.get(range.size());
        if (root == null || root.equals(range.root())) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Rewritten(agreedWithKept(), range.size()));
    }

    private long agreedWithKept() {
        Map.Entry<Long, Hash> before = kept.lowerEntry(range.size());
        return before == null ? 0 : before.getKey();
    }

    /**
     * Takes the next checkpoint of the log, after the events it is over.
     *
     * @param name for people
     */
    public Optional<Finding> checkpoint(String name, String note) {
        long position = range.size();
        return switch (signers.read(note)) {
            case CheckpointReading.Trusted(Checkpoint read) -> trusted(read, note);
            case CheckpointReading.Forged forged -> Optional.of(new Finding.ForgedCheckpoint(position, name));
            case CheckpointReading.Unknown unknown ->
                Optional.of(signers.announcedSigner(note)
                        .<Finding>map(key -> new Finding.AnnouncedKey(position, name, key))
                        .orElseGet(() -> new Finding.UnknownKey(position, name)));
            case CheckpointReading.Malformed malformed -> Optional.of(new Finding.UnreadableCheckpoint(position, name));
        };
    }

    private Optional<Finding> trusted(Checkpoint checkpoint, String note) {
        long size = range.size();
        if (checkpoint.size() > size) {
            return Optional.of(new Finding.CutTail(size, checkpoint.size()));
        }
        if (checkpoint.size() < size || !checkpoint.root().equals(range.root())) {
            return Optional.of(outOfOrder
                    .<Finding>map(event -> new Finding.OutOfOrder(event.position(), event.name()))
                    .orElseGet(() -> new Finding.NotAsSigned(agreed, size, checkpoint.size())));
        }
        signers.agree(note, checkpoint, agreed);
        agreed = size;
        checkpoints++;
        outOfOrder = Optional.empty();
        return Optional.empty();
    }

    /** Looks, after the last event and checkpoint, whether something that was signed is missing. */
    public Optional<Finding> end() {
        long size = range.size();
        if (!kept.isEmpty() && kept.lastKey() > size) {
            return Optional.of(new Finding.CutTail(size, kept.lastKey()));
        }
        return agreed < size ? Optional.of(new Finding.NotCovered(agreed)) : Optional.empty();
    }

    /** How many events agreed so far. */
    public long events() {
        return range.size();
    }

    /** How many checkpoints of the log itself agreed so far. */
    public long checkpoints() {
        return checkpoints;
    }

    /** Where one key followed another, in the order of the log. */
    public List<KeyChange> keyChanges() {
        return signers.changes();
    }

    /** How many different checkpoints that were kept elsewhere it has to agree with. */
    long kept() {
        return kept.size();
    }
}
