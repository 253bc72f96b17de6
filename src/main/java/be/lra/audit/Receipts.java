package be.lra.audit;

import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.CheckpointReading;
import be.lra.audit.log.MerkleProof;
import be.lra.audit.log.Receipt;
import be.lra.audit.log.ReceiptFinding;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts of events: proofs to take along that an event is in the sealed log, and what anybody is told who shows one.
 *
 * @see "src/docs/decisions/0103-a-receipt-of-an-event.md"
 */
@Service
public class Receipts {

    private final LogRecords log;
    private final SealProperties settings;
    private final TrustedKeys trusted;

    Receipts(LogRecords log, SealProperties settings) {
        this.log = log;
        this.settings = settings;
        this.trusted = new TrustedKeys(log, settings);
    }

    /**
     * What somebody is told who shows a receipt.
     *
     * <p>Nothing of it is about a person: when, what kind of act, and at which number.
     */
    public sealed interface Answer {

        /** It is no receipt. */
        record Unreadable() implements Answer {}

        /** It proves nothing. */
        record Worthless() implements Answer {}

        /** It is of another log. */
        record OtherLog() implements Answer {}

        /** It proves that the log once held an event which is not there any more as it was. */
        record Gone(long number) implements Answer {}

        /**
         * The event is in the log, as it was.
         *
         * @param fingerprint as a letter about it shows it
         */
        record Held(long number, String kind, Instant at, String fingerprint) implements Answer {}
    }

    /** The receipt of an event against the newest checkpoint; empty as long as it is not sealed. */
    @Transactional(readOnly = true)
    public Optional<Receipt> of(UUID event) {
        LogHead head = log.head();
        return log.placeOf(event)
                .filter(place -> place.position() < head.size())
                .map(place -> new Receipt(
                        place.position(),
                        place.leaf(),
                        MerkleProof.inclusion(place.position(), head.size(), log),
                        head.note()));
    }

    /**
     * A receipt as it is handed out.
     *
     * @param text the proof
     * @param fingerprint of its event, as a letter about it shows it
     */
    public record Handed(String text, String fingerprint) {}

    /** The receipt of an event to hand out; empty as long as it is not sealed. */
    @Transactional(readOnly = true)
    public Optional<Handed> handed(UUID event) {
        return of(event)
                .map(receipt -> new Handed(receipt.text(), receipt.leaf().fingerprint()));
    }

    /** Looks at what somebody pasted. */
    @Transactional(readOnly = true)
    public Answer check(String unverifiedReceipt) {
        return Receipt.read(unverifiedReceipt)
                .map(receipt -> receipt.check(trusted.all()))
                .<Answer>map(this::answer)
                .orElseGet(Answer.Unreadable::new);
    }

    private Answer answer(ReceiptFinding finding) {
        return switch (finding) {
            case ReceiptFinding.Sound sound -> held(sound);
            case ReceiptFinding.Wrong wrong -> new Answer.Worthless();
            case ReceiptFinding.Forged forged -> new Answer.Worthless();
            case ReceiptFinding.OtherLog other -> new Answer.OtherLog();
        };
    }

    private Answer held(ReceiptFinding.Sound sound) {
        return log.eventAt(sound.index())
                .filter(event -> event.leaf().equals(sound.leaf()))
                .<Answer>map(event -> new Answer.Held(
                        sound.index(), event.kind(), event.at(), sound.leaf().fingerprint()))
                .orElseGet(() -> new Answer.Gone(sound.index()));
    }

    /** The public half of the key that signs, for whoever checks elsewhere; empty where nothing is sealed. */
    public Optional<String> publicKey() {
        return settings.logKey().map(key -> key.verifier().toString());
    }

    /** The newest checkpoint, to be printed or kept elsewhere; empty before anything was sealed. */
    @Transactional(readOnly = true)
    public Optional<Checkpoint> newest() {
        return Checkpoint.read(log.head().note(), trusted.all())
                        instanceof CheckpointReading.Trusted(Checkpoint checkpoint)
                ? Optional.of(checkpoint)
                : Optional.empty();
    }
}
