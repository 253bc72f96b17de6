package be.lra.audit.log;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether entries carry the mark of who wrote them: since when, and whether it is the right one. */
public final class RowMarks {

    /** How long nodes that mark and nodes from before may run side by side. */
    public static final Duration MIXED = Duration.ofDays(1);

    private static final Pattern MARK = Pattern.compile(
            ",\"mac\":\"([^\"\\\\]*)\",\"mac_key_id\":\"([^\"\\\\]*)\""); // quotes within texts are escaped

    private final Map<String, RowKey> keys;
    private Optional<Instant> demandedFrom = Optional.empty();

    /** @param keys none: marks are there or not, but nobody knows whether they are right */
    public RowMarks(List<RowKey> keys) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(RowKey::id, Function.identity()));
    }

    /** Whether a text that is hashed carries a mark, right or not. */
    public static boolean isMarked(String text) {
        return MARK.matcher(text).find();
    }

    /** Whether a text carries a mark of one of the keys. */
    public boolean isGenuine(String text) {
        return standing(text) == Standing.GENUINE;
    }

    /**
     * Looks at the next event of the log. A mark under a key that was not given is not looked at: the event is sealed with it.
     */
    Optional<Finding> sealed(long position, SealedEvent event) {
        String text = event.text().orElse("");
        return switch (standing(text)) {
            case NONE ->
                isDemanded(event) ? Optional.of(new Finding.Unmarked(position, event.name())) : Optional.empty();
            case WRONG -> Optional.of(new Finding.WrongMark(position, event.name()));
            case OTHER_KEY, GENUINE -> {
                demandedFrom = demandedFrom.or(() -> at(event).map(first -> first.plus(MIXED)));
                yield Optional.empty();
            }
        };
    }

    /** The key that a marked text names, if it is none of these. */
    public Optional<String> unknownKey(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() && !keys.containsKey(mark.group(2)) ? Optional.of(mark.group(2)) : Optional.empty();
    }

    /** Looks at an event that is not sealed yet: nothing else vouches for it. */
    Optional<Finding> waiting(long position, SealedEvent event) {
        String text = event.text().orElse("");
        return switch (standing(text)) {
            case NONE ->
                isDemanded(event) ? Optional.of(new Finding.Unmarked(position, event.name())) : Optional.empty();
            case WRONG -> Optional.of(new Finding.WrongMark(position, event.name()));
            case OTHER_KEY ->
                unknownKey(text)
                        .filter(key -> !keys.isEmpty())
                        .map(key -> new Finding.UnknownMarkKey(position, event.name(), key));
            case GENUINE -> Optional.empty();
        };
    }

    private boolean isDemanded(SealedEvent event) {
        return demandedFrom
                .filter(from -> at(event).map(at -> !at.isBefore(from)).orElse(true))
                .isPresent();
    }

    private static Optional<Instant> at(SealedEvent event) {
        try {
            return Optional.of(Instant.parse(event.order().split(" ", 2)[0]));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private Standing standing(String text) {
        Matcher mark = MARK.matcher(text);
        if (!mark.find()) {
            return Standing.NONE;
        }
        RowKey key = keys.get(mark.group(2));
        if (key == null) {
            return Standing.OTHER_KEY;
        }
        String unmarked = text.substring(0, mark.start()) + text.substring(mark.end(1) + 1);
        return key.made(mark.group(1), unmarked) ? Standing.GENUINE : Standing.WRONG;
    }

    private enum Standing {
        NONE,
        OTHER_KEY,
        WRONG,
        GENUINE
    }
}
