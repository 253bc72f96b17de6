package be.lra.account;

/**
 * What goes with a consent to the eBox (seed 004): how notifications address the holder, and whether there are any.
 *
 * @param nickname tidied; empty without one
 * @param notified whether an e-mail tells of new messages
 */
public record EboxChoices(String nickname, boolean notified) {

    /** Masked: names never reach a log. */
    @Override
    public String toString() {
        return "EboxChoices[masked]";
    }
}
