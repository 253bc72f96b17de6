package be.lra.appointment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an office gives appointments, as its administrator typed it.
 *
 * @param hours of the days of the week, such as {@code 9-12 13:30-16}; empty for a day without
 * @param closedDays such as {@code 24.12.2026}, separated by blanks, commas or lines
 */
public record TypedPlan(
        boolean offered,
        String slotMinutes,
        String counters,
        String aheadDays,
        String leadHours,
        Map<DayOfWeek, String> hours,
        String closedDays) {

    private static final int MOST_CLOSED_DAYS = 150; // what one column holds
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final List<DateTimeFormatter> DAY_FORMS = List.of(
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    public TypedPlan {
        hours = Map.copyOf(hours);
    }

    /** A plan as it would be typed. */
    public static TypedPlan of(AppointmentPlan plan) {
        var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, plan.week().typed(day));
        }
        return new TypedPlan(
                plan.offered(),
                String.valueOf(plan.slotMinutes()),
                String.valueOf(plan.counters()),
                String.valueOf(plan.aheadDays()),
                String.valueOf(plan.leadHours()),
                hours,
                plan.closedDays().stream().sorted().map(SHOWN::format).collect(Collectors.joining(", ")));
    }

    Map<PlanField, PlanProblem> problems() {
        var problems = new EnumMap<PlanField, PlanProblem>(PlanField.class);
        number(PlanField.SLOT_MINUTES, slotMinutes, 5, 120, problems);
        number(PlanField.COUNTERS, counters, 1, 20, problems);
        number(PlanField.AHEAD_DAYS, aheadDays, 1, 180, problems);
        number(PlanField.LEAD_HOURS, leadHours, 0, 168, problems);
        hours.forEach((day, typed) -> {
            if (WeekHours.read(typed).isEmpty()) {
                problems.put(PlanField.of(day), PlanProblem.NO_HOURS);
            }
        });
        if (offered && hours.values().stream().allMatch(String::isBlank)) {
            problems.put(PlanField.MONDAY, PlanProblem.NEVER_OPEN);
        }
        Optional<Set<LocalDate>> days = days(closedDays);
        if (days.isEmpty()) {
            problems.put(PlanField.CLOSED_DAYS, PlanProblem.NO_DAYS);
        } else if (days.get().size() > MOST_CLOSED_DAYS) {
            problems.put(PlanField.CLOSED_DAYS, PlanProblem.TOO_MANY_DAYS);
        }
        return problems;
    }

    /** @throws java.util.NoSuchElementException if there are {@link #problems} */
    AppointmentPlan plan() {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        hours.forEach((day, typed) -> week.put(day, WeekHours.read(typed).orElseThrow()));
        return new AppointmentPlan(
                offered,
                number(slotMinutes).orElseThrow(),
                number(counters).orElseThrow(),
                number(aheadDays).orElseThrow(),
                number(leadHours).orElseThrow(),
                new WeekHours(week),
                days(closedDays).orElseThrow());
    }

    private static void number(
            PlanField field, String typed, int least, int most, Map<PlanField, PlanProblem> problems) {
        OptionalInt number = number(typed);
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            problems.put(field, PlanProblem.NO_NUMBER);
        }
    }

    private static OptionalInt number(String typed) {
        String digits = typed.strip();
        return digits.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static Optional<Set<LocalDate>> days(String typed) {
        var days = new TreeSet<LocalDate>();
        for (String text : BETWEEN.split(typed.strip(), -1)) {
            Optional<LocalDate> day =
                    DAY_FORMS.stream().flatMap(form -> day(text, form).stream()).findFirst();
            if (day.isEmpty() && !text.isEmpty()) {
                return Optional.empty();
            }
            day.ifPresent(days::add);
        }
        return Optional.of(days);
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
