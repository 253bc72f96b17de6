package be.lra.registration;

/**
 * How many letters may still be issued today where one sits.
 *
 * @param scope whose cap is the nearest
 * @param left letters, from 0
 */
public record LettersLeft(CapScope scope, int left) {

    /** From how many on it is worth a word. */
    private static final int FEW = 5; // ours: an hour of a busy desk

    boolean isFew() {
        return left <= FEW;
    }

    /** Whether nothing is issued any more before tomorrow. */
    public boolean isNone() {
        return left == 0;
    }
}
