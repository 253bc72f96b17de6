package be.lra.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How far back figures look; today is the last day of each. Weeks and months are whole but for the last one. */
public enum Reach {
    WEEK(Period.ofDays(6), Step.DAY),
    MONTH(Period.ofDays(29), Step.DAY),
    QUARTER(Period.ofWeeks(12), Step.WEEK),
    YEAR(Period.ofMonths(11), Step.MONTH);

    private final Period back;
    private final Step step;

    Reach(Period back, Step step) {
        this.back = back;
        this.step = step;
    }

    /** What one column of a chart over time stands for. */
    public enum Step {
        DAY,
        WEEK,
        MONTH
    }

    public Step step() {
        return step;
    }

    /** The first day that counts: that of a whole week or month where these are the columns. */
    LocalDate from(LocalDate today) {
        return begin(today.minus(back));
    }

    /** The first day of the column in which a day stands. */
    LocalDate begin(LocalDate day) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of every column, in order; also of those in which nothing happened. */
    List<LocalDate> columns(LocalDate today) {
        Period width = switch (step) {
            case DAY -> Period.ofDays(1);
            case WEEK -> Period.ofWeeks(1);
            case MONTH -> Period.ofMonths(1);
        };
        return from(today).datesUntil(today.plusDays(1), width).toList();
    }
}
