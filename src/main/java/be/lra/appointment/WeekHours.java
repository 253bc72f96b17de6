package be.lra.appointment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an office receives visitors with an appointment, by day of the week.
 *
 * @param openings in the order of the day, without overlap; none on a day that is closed
 */
public record WeekHours(Map<DayOfWeek, List<Opening>> openings) {

    public static final WeekHours NONE = new WeekHours(Map.of());

    private static final String BETWEEN_DAYS = ";";
    private static final String CLOCK = "(\\d{1,2})(?:[:.hH](\\d{2})?)?";
    private static final Pattern STRETCH = Pattern.compile(CLOCK + "[-–]" + CLOCK);
    private static final Pattern BLANKS = Pattern.compile("[\\s,;]+");
    private static final int MOST_STRETCHES = 4; // of one day

    public WeekHours {
        var days = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        openings.forEach((day, stretches) -> days.put(day, List.copyOf(stretches)));
        openings = Map.copyOf(days);
    }

    public List<Opening> on(DayOfWeek day) {
        return openings.getOrDefault(day, List.of());
    }

    /** {@code 09:00-12:00 13:00-16:00}; empty for a day that is closed. */
    public String typed(DayOfWeek day) {
        return on(day).stream().map(Opening::toString).collect(Collectors.joining(" "));
    }

    /**
     * Reads the hours of one day, such as {@code 9-12 13:30-16}, {@code 9h-12h, 13h30-16h}.
     *
     * @return empty if the text is none of that, ends before it begins or overlaps
     */
    static Optional<List<Opening>> read(String typed) {
        String text = typed.strip().replaceAll("\\s*[-–]\\s*", "-");
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        var read = new ArrayList<Opening>();
        for (String stretch : BLANKS.split(text, -1)) {
            Optional<Opening> opening = stretch(stretch);
            boolean follows = read.isEmpty()
                    || opening.filter(
                                    next -> !next.from().isBefore(read.getLast().until()))
                            .isPresent();
            if (opening.isEmpty() || !follows || read.size() == MOST_STRETCHES) {
                return Optional.empty();
            }
            read.add(opening.get());
        }
        return Optional.of(List.copyOf(read));
    }

    private static Optional<Opening> stretch(String typed) {
        var parts = STRETCH.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime from = clock(parts.group(1), parts.group(2));
            LocalTime until = clock(parts.group(3), parts.group(4));
            return from.isBefore(until) ? Optional.of(new Opening(from, until)) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static LocalTime clock(String hours, @Nullable String minutes) {
        return LocalTime.of(Integer.parseInt(hours), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    /** As one column. */
    String stored() {
        return Stream.of(DayOfWeek.values()).map(this::typed).collect(Collectors.joining(BETWEEN_DAYS));
    }

    /** @throws IllegalStateException if the column holds something else */
    static WeekHours ofStored(String column) {
        String[] days = column.split(BETWEEN_DAYS, -1);
        var openings = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (int number = 1; number <= 7; number++) {
            List<Opening> stretches =
                    read(days[number - 1]).orElseThrow(() -> new IllegalStateException("no hours: " + column));
            openings.put(DayOfWeek.of(number), stretches);
        }
        return new WeekHours(openings);
    }
}
