package be.lra.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts courses. */
record Counting(List<Course> courses, Map<UUID, String> deskNames, ZoneId zone) {

    Figures of(Reach reach, LocalDate today) {
        List<Course> issued =
                courses.stream().filter(course -> course.has(Mark.LETTER)).toList();
        List<Course> active =
                issued.stream().filter(course -> course.has(Mark.ACTIVE)).toList();
        return new Figures(
                reach,
                reach.from(today),
                today,
                courses.size(),
                letters(issued, reach, today),
                passed(issued),
                counted(issued, course -> Optional.of(course.means())),
                counted(issued, Course::language),
                counted(issued, course -> Optional.ofNullable(deskNames.get(course.desk()))),
                counted(active, Course::key),
                counted(courses, Course::refusal),
                steps());
    }

    /** By the day the visit began, as everything here. */
    private SequencedMap<LocalDate, Integer> letters(List<Course> issued, Reach reach, LocalDate today) {
        SequencedMap<LocalDate, Integer> counts = new LinkedHashMap<>();
        reach.columns(today).forEach(day -> counts.put(day, 0));
        for (Course course : issued) {
            LocalDate day = LocalDate.ofInstant(course.startedAt(), zone);
            counts.merge(reach.begin(day), 1, Integer::sum);
        }
        return counts;
    }

    /** Whoever came further has passed what lies before, even where nobody wrote it down. */
    private static SequencedMap<Mark, Integer> passed(List<Course> issued) {
        SequencedMap<Mark, Integer> counts = new LinkedHashMap<>();
        for (Mark mark : Mark.atHome()) {
            long reached = issued.stream()
                    .filter(course -> course.marks().keySet().stream().anyMatch(other -> other.compareTo(mark) >= 0))
                    .count();
            counts.put(mark, Math.toIntExact(reached));
        }
        return counts;
    }

    /** The most frequent first. */
    private static SequencedMap<String, Integer> counted(
            List<Course> courses, Function<Course, Optional<String>> property) {
        Map<String, Integer> counts = new HashMap<>();
        courses.stream().map(property).flatMap(Optional::stream).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Entry.comparingByKey(Comparator.naturalOrder())))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    private SequencedMap<Mark, Duration> steps() {
        Map<Mark, List<Duration>> taken = new EnumMap<>(Mark.class);
        courses.forEach(course -> add(course, taken));
        SequencedMap<Mark, Duration> middles = new LinkedHashMap<>();
        taken.forEach((mark, times) -> middles.put(mark, middle(times)));
        return middles;
    }

    /** Each step lasts from the one before it that the visit passed; what was repeated counts once. */
    private static void add(Course course, Map<Mark, List<Duration>> taken) {
        Instant before = course.startedAt();
        List<Entry<Mark, Instant>> atDesk = Stream.of(course.marks())
                .flatMap(marks -> marks.entrySet().stream())
                .filter(entry -> Mark.atDesk().contains(entry.getKey()))
                .sorted(Entry.comparingByKey())
                .toList();
        for (Entry<Mark, Instant> passed : atDesk) {
            if (passed.getValue().isBefore(before)) {
                continue; // a document that was read again after the register: where the visit began anew is not known
            }
            taken.computeIfAbsent(passed.getKey(), _ -> new ArrayList<>())
                    .add(Duration.between(before, passed.getValue()));
            before = passed.getValue();
        }
    }

    private static Duration middle(List<Duration> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
