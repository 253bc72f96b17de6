package be.lra.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proofs that a log holds an event, and that a log has only grown: made as in RFC 6962 §2.1.1 and §2.1.2, checked as in RFC 9162
 * §2.1.3.2 and §2.1.4.2.
 */
public final class MerkleProof {

    private MerkleProof() {}

    /**
     * The path from an event up to the root over the first {@code size} events, the lowest hash first.
     *
     * @throws IllegalArgumentException if the event is not among them
     */
    public static List<Hash> inclusion(long index, long size, Subtrees known) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("event " + index + " of " + size);
        }
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long split = begin + split(end - begin);
            if (index < split) {
                path.addFirst(root(split, end, known));
                end = split;
            } else {
                path.addFirst(root(begin, split, known));
                begin = split;
            }
        }
        return path;
    }

    /**
     * What shows that the log of {@code newer} events begins with the one of {@code older} events.
     *
     * @throws IllegalArgumentException unless 0 &lt; older ≤ newer
     */
    public static List<Hash> consistency(long older, long newer, Subtrees known) {
        if (older <= 0 || older > newer) {
            throw new IllegalArgumentException("from " + older + " to " + newer + " events");
        }
        var proof = new ArrayList<Hash>();
        long begin = 0;
        long end = newer;
        while (end != older) {
            long split = begin + split(end - begin);
            if (older <= split) {
                proof.addFirst(root(split, end, known));
                end = split;
            } else {
                proof.addFirst(root(begin, split, known));
                begin = split;
            }
        }
        if (begin != 0) { // else the checker knows this root already
            proof.addFirst(root(begin, end, known));
        }
        return proof;
    }

    /** Whether the event with this leaf is at this place of the log of this size and root. */
    public static boolean isIncluded(Hash leaf, long index, Tree tree, List<Hash> proof) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        long place = index;
        long last = tree.size() - 1;
        Hash root = leaf;
        for (Hash hash : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                root = Hash.node(hash, root);
                int step = Long.numberOfTrailingZeros(place); // skips the levels where this is the ragged right edge
                place >>>= step;
                last >>>= step;
            } else {
                root = Hash.node(root, hash);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && root.equals(tree.root());
    }

    /** Whether the newer log begins with all events of the older one, in their order. */
    public static boolean isConsistent(Tree older, Tree newer, List<Hash> proof) {
        if (older.size() > newer.size()) {
            return false;
        }
        if (older.size() == newer.size()) {
            return proof.isEmpty() && older.root().equals(newer.root());
        }
        if (older.size() == 0) {
            return proof.isEmpty() && older.root().equals(Hash.EMPTY);
        }
        return bothRoots(older, newer, proof)
                .filter(roots ->
                        roots.older().equals(older.root()) && roots.newer().equals(newer.root()))
                .isPresent();
    }

    private static Optional<Roots> bothRoots(Tree older, Tree newer, List<Hash> proof) {
        var path = new ArrayList<>(proof);
        if (Long.bitCount(older.size()) == 1) {
            path.addFirst(older.root());
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        int step = Long.numberOfTrailingZeros(older.size());
        long place = (older.size() - 1) >>> step;
        long last = (newer.size() - 1) >>> step;
        var roots = new Roots(path.getFirst(), path.getFirst());
        for (Hash hash : path.subList(1, path.size())) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((place & 1) == 1 || place == last) {
                roots = new Roots(Hash.node(hash, roots.older()), Hash.node(hash, roots.newer()));
                int skipped = Long.numberOfTrailingZeros(place);
                place >>>= skipped;
                last >>>= skipped;
            } else {
                roots = new Roots(roots.older(), Hash.node(roots.newer(), hash));
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(roots) : Optional.empty();
    }

    private static Hash root(long begin, long end, Subtrees known) {
        long size = end - begin;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return known.root(level, begin >>> level);
        }
        long split = begin + split(size);
        return Hash.node(root(begin, split, known), root(split, end, known));
    }

    /** RFC 6962 §2.1: the largest power of two smaller than this. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** A log by its size and root. */
    public record Tree(long size, Hash root) {}

    private record Roots(Hash older, Hash newer) {}
}
