package be.lra.registration.ui;

import be.lra.registration.Likeness;
import java.util.Locale;

/** How a likeness is shown: by a sign, never by colour alone. */
final class LikenessMark {

    private LikenessMark() {}

    static String sign(Likeness likeness) {
        return switch (likeness) {
            case SAME -> "=";
            case ALIKE, OPEN -> "≈";
            case DIFFERENT -> "≠";
        };
    }

    static String className(Likeness likeness) {
        return "likeness-" + likeness.name().toLowerCase(Locale.ROOT);
    }
}
