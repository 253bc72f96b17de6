package be.lra.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How many events a log has and the root over them (C2SP tlog-checkpoint), with one extension line at most: the key that will sign after
 * the one of this checkpoint.
 *
 * @param origin the name of the log, which is the name of its key
 * @param size events, 0 or more
 * @param next the key that is announced
 * @see "src/docs/decisions/0618-a-new-sealing-key-node-by-node.md"
 */
public record Checkpoint(String origin, long size, Hash root, Optional<VerifierKey> next) {

    /** How the extension line begins. */
    static final String NEXT = "next-key ";

    /** One that announces nothing. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, Optional.empty());
    }

    /** Signs it: the note that is stored, mailed and archived. */
    public String signed(LogKey key) {
        return SignedNote.sign(text(), key);
    }

    private String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n"
                + next.map(key -> NEXT + key + "\n").orElse("");
    }

    /** By size and root, as proofs need it. */
    public MerkleProof.Tree tree() {
        return new MerkleProof.Tree(size, root);
    }

    /** Reads a note that claims to be a checkpoint of the log of one of these keys. */
    public static CheckpointReading read(String unverified, List<VerifierKey> trusted) {
        Optional<SignedNote> note = SignedNote.read(unverified.getBytes(StandardCharsets.UTF_8));
        Optional<Checkpoint> checkpoint = note.flatMap(read -> parse(read.text()));
        if (note.isEmpty() || checkpoint.isEmpty()) {
            return new CheckpointReading.Malformed();
        }
        return switch (note.get().by(trusted)) {
            case FORGED -> new CheckpointReading.Forged(checkpoint.get());
            case UNKNOWN -> new CheckpointReading.Unknown(checkpoint.get());
            case SIGNED ->
                trusted.stream()
                                .anyMatch(key ->
                                        key.name().equals(checkpoint.get().origin()))
                        ? new CheckpointReading.Trusted(checkpoint.get())
                        : new CheckpointReading.Unknown(checkpoint.get());
        };
    }

    private static Optional<Checkpoint> parse(String text) {
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3 || lines.length > 4 || lines[0].isEmpty()) {
            return Optional.empty();
        }
        Optional<VerifierKey> next = lines.length == 4 ? next(lines[3]) : Optional.empty();
        Optional<Hash> root = Hash.ofBase64(lines[2]);
        return root.isEmpty() || (lines.length == 4 && next.isEmpty())
                ? Optional.empty()
                : size(lines[1]).map(size -> new Checkpoint(lines[0], size, root.get(), next));
    }

    private static Optional<VerifierKey> next(String line) {
        return line.startsWith(NEXT) ? VerifierKey.read(line.substring(NEXT.length())) : Optional.empty();
    }

    /** Decimal, without leading zeroes. */
    private static Optional<Long> size(String digits) {
        return digits.matches("0|[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
