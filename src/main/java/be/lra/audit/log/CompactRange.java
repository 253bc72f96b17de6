package be.lra.audit.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The first events of a log as the roots of their complete subtrees: what has to be known to append and to tell the root, at
 * most 63 hashes for any log. Not safe for threads.
 */
public final class CompactRange {

    private final List<Hash> subtrees = new ArrayList<>(); // the largest, and leftmost, first
    private long size;

    /** The range of an empty log. */
    public CompactRange() {}

    /**
     * The range of the first events of a log whose subtrees are known.
     *
     * @param size events, 0 or more
     */
    public static CompactRange of(long size, Subtrees known) {
        var range = new CompactRange();
        long begin = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                range.subtrees.add(known.root(level, begin >>> level));
                begin += 1L << level;
            }
        }
        range.size = size;
        return range;
    }

    /** Adds the next event by the hash of its leaf. */
    public void append(Hash leaf) {
        append(leaf, (level, index, root) -> {});
    }

    /** The same, telling which subtrees it completes. */
    public void append(Hash leaf, Completed completed) {
        Hash merged = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            merged = Hash.node(subtrees.removeLast(), merged);
            level++;
            completed.subtree(level, size >>> level, merged);
        }
        subtrees.add(merged);
        size++;
    }

    /** How many events there are. */
    public long size() {
        return size;
    }

    /** The root of the tree over all events (RFC 6962 §2.1). */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.node(subtrees.get(i), root);
        }
        return root;
    }

    /** Is told of each subtree that an event completes, from the lowest up. */
    @FunctionalInterface
    public interface Completed {
        /**
         * Takes the root of a subtree that will not change any more.
         *
         * @param level its height, at least 1
         * @param index how many of its height stand left of it
         */
        void subtree(int level, long index, Hash root);
    }
}
