package be.lra.registry;

/**
 * A Belgian document to be checked.
 *
 * @param number as printed, in capitals without separators
 */
public record CheckedDocument(Kind kind, String number) {

    /** The kinds of Belgian documents the service tells apart (domain.md 7.1). */
    public enum Kind {
        PASSPORT,
        IDENTITY_CARD,
        RESIDENCE_TITLE
    }

    /** Masked: document numbers never reach a log. */
    @Override
    public String toString() {
        return "CheckedDocument[" + kind + ", masked]";
    }
}
