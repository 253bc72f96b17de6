package be.lra.account;

/**
 * A means that somebody may use.
 *
 * @param condition what it still takes
 */
public record MeansOption(Means means, Condition condition) {

    /** What a means may take before it can be used (domain.md 10). */
    public enum Condition {
        NONE,
        IF_ACTIVATED,
        WITH_CERTIFICATE,
        IF_NOTIFIED
    }

    /**
     * Reads a setting such as {@code MYGOV} or {@code MYGOV:IF_ACTIVATED}.
     *
     * @throws IllegalArgumentException if means or condition is unknown
     */
    public static MeansOption of(String text) {
        String[] parts = text.split(":", 2);
        return new MeansOption(
                Means.valueOf(parts[0].strip()),
                parts.length == 1 ? Condition.NONE : Condition.valueOf(parts[1].strip()));
    }
}
