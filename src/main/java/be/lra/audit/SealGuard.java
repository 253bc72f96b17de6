package be.lra.audit;

import be.lra.audit.LogRecords.Unsealed;
import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.RowMarks;
import be.lra.audit.log.VerifierKey;
import jakarta.persistence.EntityManager;
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

    private final LogRecords records;
    private final SealProperties settings;
    private final RowMarks marks;
    private final AuditTrail trail;
    private final EntityManager entities;

    SealGuard(LogRecords records, SealProperties settings, RowKeys keys, AuditTrail trail, EntityManager entities) {
        this.records = records;
        this.settings = settings;
        this.marks = new RowMarks(keys.all());
        this.trail = trail;
        this.entities = entities;
    }

    /** The first event that somebody wrote without the key; one without any mark only once all had been marked for a day. */
    Optional<Unsealed> firstForeign(List<Unsealed> events) {
        return events.stream().filter(event -> !isOwn(event)).findFirst();
    }

    private boolean isOwn(Unsealed event) {
        String text = event.text().toString();
        return RowMarks.isMarked(text)
                ? marks.isGenuine(text)
                : !records.wasMarked(event.at().minus(RowMarks.MIXED));
    }

    /** Whether the newest checkpoint was signed by another key than this. */
    boolean isNewKey(LogHead head, LogKey key) {
        return !head.equals(LogHead.NONE) && !signed(head, key.verifier());
    }

    /** Writes it into the trail, in the transaction of the first checkpoint that the new key signs. */
    void noteNewKey(LogHead head, LogKey key) {
        String before = settings.trusted().stream()
                .filter(earlier -> signed(head, earlier))
                .map(VerifierKey::id)
                .findFirst()
                .orElseThrow();
        trail.append(new AuditEvent.SealingKeyChanged(before, key.verifier().id()), SEALER, Subject.none());
        entities.flush();
    }

    private static boolean signed(LogHead head, VerifierKey key) {
        return Checkpoint.read(head.note(), List.of(key)) instanceof CheckpointReading.Trusted;
    }
}
