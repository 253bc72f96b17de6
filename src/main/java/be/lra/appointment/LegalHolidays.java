package be.lra.appointment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The ten legal holidays of Belgium, on which no office receives anybody (Royal Decree of 18 April 1974, art. 1). */
final class LegalHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(7, 21),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50); // days: Easter Monday, Ascension, Whit Monday

    private LegalHolidays() {}

    static boolean contains(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || AFTER_EASTER.stream()
                        .anyMatch(days -> easter(day.getYear()).plusDays(days).equals(day));
    }

    /** The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moonDrift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonDrift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int fromMarch = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, fromMarch / 31, fromMarch % 31 + 1);
    }
}
