package be.lra.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something to look at on a document, in the order in which a hand turns it (domain.md 7.2). */
public enum DocumentPoint {
    TILT,
    UV,
    PRINT,
    PORTRAIT,
    DATA;

    /** As lists of documents name it, such as {@code point-tilt}; message key {@code check.<code>}. */
    public String code() {
        return "point-" + name().toLowerCase(Locale.ROOT);
    }

    /** The point of this code; empty for one that only an installation knows. */
    public static Optional<DocumentPoint> of(String code) {
        return Arrays.stream(values())
                .filter(point -> point.code().equals(code))
                .findFirst();
    }

    DocumentField field() {
        return DocumentField.valueOf("DOC_POINT_" + name());
    }
}
