package be.lra.audit;

import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The keys that may have signed checkpoints of this log: those of the settings, and those that one of them announced in a checkpoint it
 * signed. Nothing else in the database is believed.
 *
 * @see "src/docs/decisions/0618-a-new-sealing-key-node-by-node.md"
 */
@Component
class TrustedKeys {

    private final LogRecords records;
    private final SealProperties settings;

    TrustedKeys(LogRecords records, SealProperties settings) {
        this.records = records;
        this.settings = settings;
    }

    List<VerifierKey> all() {
        var keys = new ArrayList<>(settings.trusted());
        for (String note : records.announcements()) {
            if (Checkpoint.read(note, keys) instanceof CheckpointReading.Trusted(Checkpoint checkpoint)) {
                checkpoint.next().filter(next -> !keys.contains(next)).ifPresent(keys::add);
            }
        }
        return keys;
    }
}
