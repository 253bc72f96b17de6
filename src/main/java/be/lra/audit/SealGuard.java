package be.lra.audit;

import be.lra.audit.LogRecords.Unsealed;
import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.RowMarks;
import be.lra.audit.log.VerifierKey;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is looked at before something is sealed: that the application itself wrote it, and whether the key is a new one.
 *
 * @see "src/docs/decisions/0104-a-mark-on-each-entry.md"
 */
@Component
class SealGuard {

    private static final Actor SEALER = new Actor.Machine("log-sealer");

    private final SealProperties settings;
    private final RowMarks marks;
    private final AuditTrail trail;
    private final EntityManager entities;
    private final TrustedKeys trusted;
    private final FirstMark first;

    SealGuard(LogRecords records, SealProperties settings, RowKeys keys, AuditTrail trail, EntityManager entities) {
        this.settings = settings;
        this.marks = new RowMarks(keys.all());
        this.trail = trail;
        this.entities = entities;
        this.trusted = new TrustedKeys(records, settings);
        this.first = new FirstMark(records);
    }

    /**
     * Why these are not sealed: the first event that somebody wrote without the key, or under a key that is not known here. One without
     * any mark is refused only from a day after the first marked one of the log, as whoever checks the log demands it too.
     *
     * @param head the log that these events will follow
     */
    Optional<SealOutcome> refusal(LogHead head, List<Unsealed> events) {
        Optional<Instant> marked = Optional.empty(); // the first among these
        for (Unsealed event : events) {
            String text = event.text().toString();
            if (RowMarks.isMarked(text)) {
                marked = marked.or(() -> Optional.of(event.at()));
                if (!marks.isGenuine(text)) {
                    return Optional.of(marks.unknownKey(text)
                            .<SealOutcome>map(key -> new SealOutcome.UnknownMarkKey(event.id(), key))
                            .orElseGet(() -> new SealOutcome.Refused(event.id())));
                }
            } else if (isDemanded(event.at(), firstMark(head, marked))) {
                return Optional.of(new SealOutcome.Refused(event.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> firstMark(LogHead head, Optional<Instant> amongThese) {
        return first.within(head).or(() -> amongThese);
    }

    private static boolean isDemanded(Instant at, Optional<Instant> firstMarked) {
        return firstMarked
                .map(marked -> !at.isBefore(marked.plus(RowMarks.MIXED)))
                .orElse(false);
    }

    /** What may have signed the newest checkpoint. */
    List<VerifierKey> trusted() {
        return trusted.all();
    }

    /**
     * Writes into the trail, in the transaction of the checkpoint, that it is the first of a new key, and which key it announces.
     *
     * @return whether there was anything to write
     */
    boolean noteKeys(LogHead head, LogKey key, Optional<VerifierKey> next) {
        boolean isNew = isNewKey(head, key);
        if (isNew) {
            noteNewKey(head, key);
        }
        next.ifPresent(announced -> noteNextKey(key, announced));
        return isNew || next.isPresent();
    }

    private boolean isNewKey(LogHead head, LogKey key) {
        return !head.equals(LogHead.NONE) && !signed(head, key.verifier());
    }

    private void noteNewKey(LogHead head, LogKey key) {
        String before = trusted.all().stream()
                .filter(earlier -> signed(head, earlier))
                .map(VerifierKey::id)
                .findFirst()
                .orElseThrow();
        trail.append(new AuditEvent.SealingKeyChanged(before, key.verifier().id()), SEALER, Subject.none());
        entities.flush();
    }

    /** Whether the log goes on under a key that this node has not, for its own key announced it. */
    boolean isSuperseded(LogHead head) {
        return !head.equals(LogHead.NONE) && settings.trusted().stream().noneMatch(key -> signed(head, key));
    }

    /** The key that is to be announced now: once, however many nodes have it in their settings. */
    Optional<VerifierKey> toAnnounce() {
        return settings.announced().filter(next -> !trusted.all().contains(next));
    }

    private void noteNextKey(LogKey key, VerifierKey next) {
        trail.append(new AuditEvent.SealingKeyAnnounced(key.verifier().id(), next.id()), SEALER, Subject.none());
        entities.flush();
    }

    private static boolean signed(LogHead head, VerifierKey key) {
        return Checkpoint.read(head.note(), List.of(key)) instanceof CheckpointReading.Trusted;
    }
}
