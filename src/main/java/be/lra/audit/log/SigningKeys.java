package be.lra.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who signed the checkpoints of a log one after the other, and whom they announced. */
final class SigningKeys {

    private final List<VerifierKey> keys;
    private final List<KeyChange> changes = new ArrayList<>();
    private final List<VerifierKey> announced = new ArrayList<>();
    private Optional<VerifierKey> last = Optional.empty();
    private boolean isByLast; // what was read just now

    SigningKeys(List<VerifierKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the next checkpoint; the key of the one before is tried first, for it is the one nearly always. */
    CheckpointReading read(String note) {
        Optional<CheckpointReading> byLast = last.map(key -> Checkpoint.read(note, List.of(key)))
                .filter(reading -> !(reading instanceof CheckpointReading.Unknown));
        isByLast = byLast.isPresent();
        return byLast.orElseGet(() -> Checkpoint.read(note, keys));
    }

    /**
     * Takes the checkpoint that was read just now, if it agrees with the log.
     *
     * @param agreed how many events were covered before it
     */
    void agree(String note, Checkpoint checkpoint, long agreed) {
        if (!isByLast) {
            VerifierKey signer =
                    keys.stream().filter(key -> isBy(key, note)).findFirst().orElseThrow();
            last.ifPresent(before -> changes.add(new KeyChange(agreed, before, signer, announced.contains(signer))));
            last = Optional.of(signer);
        }
        checkpoint.next().ifPresent(announced::add);
    }

    private static boolean isBy(VerifierKey key, String note) {
        return Checkpoint.read(note, List.of(key)) instanceof CheckpointReading.Trusted;
    }

    /** Which of the keys that were announced so far signed a note that none of the given ones did. */
    Optional<VerifierKey> announcedSigner(String note) {
        return announced.stream().filter(key -> isBy(key, note)).findFirst();
    }

    List<KeyChange> changes() {
        return List.copyOf(changes);
    }
}
