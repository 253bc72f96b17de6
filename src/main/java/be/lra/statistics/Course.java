package be.lra.statistics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How one registration went. Whose it was is not asked.
 *
 * @param means name of what the visitor showed: {@code CARD} or {@code TRAVEL_DOCUMENT}
 * @param language of the letter, such as {@code FR}; empty before it was chosen
 * @param refusal why the visit was refused; empty if it was not
 * @param marks when each was passed for the first time
 * @param key name of the kind of key that was chosen at home
 */
record Course(
        UUID desk,
        Instant startedAt,
        String means,
        Optional<String> language,
        Optional<String> refusal,
        Map<Mark, Instant> marks,
        Optional<String> key) {

    Course {
        var copy = new EnumMap<Mark, Instant>(Mark.class);
        copy.putAll(marks);
        marks = copy;
    }

    boolean has(Mark mark) {
        return marks.containsKey(mark);
    }
}
