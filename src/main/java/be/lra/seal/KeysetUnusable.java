package be.lra.seal;

/** The keyset is missing, open to others, or no keyset: a sentence for whoever runs the program. */
public final class KeysetUnusable extends IllegalStateException {

    public KeysetUnusable(String sentence) {
        super(sentence);
    }

    KeysetUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
