package be.lra.audit.log;

import java.util.List;

/** Where the roots of complete subtrees of a log are found. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root of the subtree over the events {@code index << level} up to and without {@code (index + 1) << level}.
     *
     * @param level its height; 0 is a leaf
     * @param index how many of its height stand left of it
     * @throws IllegalStateException if the log does not have all of these events
     */
    Hash root(int level, long index);

    /** Those over leaves that are all at hand. */
    static Subtrees over(List<Hash> leaves) {
        return new Subtrees() {
            @Override
            public Hash root(int level, long index) {
                return level == 0
                        ? leaves.get(Math.toIntExact(index))
                        : Hash.node(root(level - 1, 2 * index), root(level - 1, 2 * index + 1));
            }
        };
    }
}
