package be.lra.audit;

import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The keys that may have signed checkpoints of this log: those of the settings, and those that the key of this node announced, or one
 * announced by that one. An earlier key announces nothing any more: whoever stole it would hand the log over. Nothing else in the
 * database is believed.
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
        var announcing = new ArrayList<VerifierKey>();
        settings.logKey().map(LogKey::verifier).ifPresent(announcing::add);
        for (String note : records.announcements()) {
            if (Checkpoint.read(note, announcing) instanceof CheckpointReading.Trusted(Checkpoint checkpoint)) {
                checkpoint.next().filter(next -> !announcing.contains(next)).ifPresent(announcing::add);
            }
        }
        return Stream.concat(settings.trusted().stream(), announcing.stream())
                .distinct()
                .toList();
    }
}
