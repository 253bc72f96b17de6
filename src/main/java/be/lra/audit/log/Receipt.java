package be.lra.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proof to take along that an event is in the log: its place, its hash, the path up to the root, and a checkpoint over it. Written
 * as C2SP tlog-proof says, with the hash of the leaf as extra data: whoever holds the receipt learns nothing of the event from it.
 *
 * @param index how many events were sealed before it
 * @param path from the leaf up to the root, the lowest hash first
 * @param note the checkpoint as it was signed
 */
public record Receipt(long index, Hash leaf, List<Hash> path, String note) {

    /** The longest text that is read as one, in characters; a path has at most 63 hashes of 45. */
    public static final int LONGEST = 6_000;

    private static final String FORM = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public Receipt {
        path = List.copyOf(path);
    }

    /** Reads what somebody pasted: words above it, blanks around lines and other ends of lines do no harm. */
    public static Optional<Receipt> read(String unverified) {
        if (unverified.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> lines = unverified
                .strip()
                .lines()
                .map(String::strip)
                .dropWhile(line -> !line.equals(FORM))
                .toList();
        int empty = lines.indexOf("");
        if (empty < 3 || !lines.get(1).startsWith(EXTRA) || !lines.get(2).matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
            return Optional.empty();
        }
        Optional<Hash> leaf = Hash.ofBase64(lines.get(1).substring(EXTRA.length()));
        var path = new ArrayList<Hash>();
        for (String line : lines.subList(3, empty)) {
            Hash.ofBase64(line).ifPresent(path::add);
        }
        if (leaf.isEmpty() || path.size() != empty - 3) {
            return Optional.empty();
        }
        long index = Long.parseLong(lines.get(2).substring(INDEX.length()));
        String note = String.join("\n", lines.subList(empty + 1, lines.size())) + "\n";
        return Optional.of(new Receipt(index, leaf.get(), path, note));
    }

    /** What it proves, if one of these keys signed its checkpoint. */
    public ReceiptFinding check(List<VerifierKey> trusted) {
        return switch (Checkpoint.read(note, trusted)) {
            case CheckpointReading.Trusted(Checkpoint checkpoint) ->
                MerkleProof.isIncluded(leaf, index, checkpoint.tree(), path)
                        ? new ReceiptFinding.Sound(index, leaf, checkpoint.size())
                        : new ReceiptFinding.Wrong();
            case CheckpointReading.Forged forged -> new ReceiptFinding.Forged();
            case CheckpointReading.Unknown unknown -> new ReceiptFinding.OtherLog();
            case CheckpointReading.Malformed malformed -> new ReceiptFinding.Forged();
        };
    }

    /** The text to hand out. */
    public String text() {
        var text = new StringBuilder(FORM + "\n" + EXTRA + leaf.base64() + "\n" + INDEX + index + "\n");
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }

    /** As bytes of a file. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
