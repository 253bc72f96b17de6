package be.lra.audit;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed checkpoints of the trail, for whoever keeps them elsewhere; nothing of them is about a person. */
@Service
public class Checkpoints {

    private final LogRecords log;
    private final SealProperties settings;
    private final CheckpointArchive archive;

    Checkpoints(LogRecords log, SealProperties settings, CheckpointArchive archive) {
        this.log = log;
        this.settings = settings;
        this.archive = archive;
    }

    /**
     * A checkpoint as it was signed.
     *
     * @param number from 1, without gaps
     * @param text the signed note, to its last line feed
     */
    public record Signed(long number, String text) {}

    /** The newest one; empty before anything was sealed. */
    @Transactional(readOnly = true)
    public Optional<Signed> newest() {
        LogHead head = log.head();
        return head.equals(LogHead.NONE) ? Optional.empty() : Optional.of(new Signed(head.number(), head.note()));
    }

    @Transactional(readOnly = true)
    public Optional<Signed> find(long number) {
        return log.notes(number, 1).stream()
                .filter(note -> note.number() == number)
                .map(note -> new Signed(note.number(), note.text()))
                .findFirst();
    }

    /** When the one of a number was signed; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(long number) {
        return log.madeAt(number);
    }

    /** Why this node does not keep them in the folder of {@code lra.audit.archive}; empty while it does, or none is set. */
    public Optional<ArchiveTrouble> archiveTrouble() {
        return archive.trouble();
    }

    /** The public half of the key that signs; empty where nothing is sealed. */
    public Optional<String> publicKey() {
        return settings.logKey().map(key -> key.verifier().toString());
    }
}
