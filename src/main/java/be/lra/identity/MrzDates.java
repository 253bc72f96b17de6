package be.lra.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates of a zone: two digits of the year, then month and day (ICAO Doc 9303-3 §4.8). */
final class MrzDates {

    private static final int YEARS_AHEAD = 50; // ours: no document is valid for longer
    private static final int UNKNOWN = 0;
    private static final int UNREADABLE = -1;

    private MrzDates() {}

    /** The latest such birth that is not in the future; unknown parts are fillers, some states print 00. */
    static Optional<BirthDate> birth(String yymmdd, LocalDate today) {
        int month = part(yymmdd, 2);
        int day = part(yymmdd, 4);
        boolean yearKnown = !yymmdd.startsWith("<<");
        int year = yearKnown ? part(yymmdd, 0) : UNKNOWN;
        if (year == UNREADABLE || month == UNREADABLE || day == UNREADABLE) {
            return Optional.empty();
        }
        if (!yearKnown) {
            return birthDate(UNKNOWN, month, day);
        }
        return birthDate(2000 + year, month, day)
                .filter(birth -> !birth.isYoungerThan(0, today))
                .or(() -> birthDate(1900 + year, month, day));
    }

    /** The day in the hundred years that end fifty years from now. */
    static Optional<LocalDate> expiry(String yymmdd, LocalDate today) {
        int year = part(yymmdd, 0);
        if (year == UNREADABLE || yymmdd.indexOf('<') >= 0) {
            return Optional.empty();
        }
        int century = 2000 + year > today.getYear() + YEARS_AHEAD ? 1900 : 2000;
        try {
            return Optional.of(LocalDate.of(century + year, part(yymmdd, 2), part(yymmdd, 4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BirthDate> birthDate(int year, int month, int day) {
        try {
            return Optional.of(new BirthDate(year, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int part(String yymmdd, int from) {
        String two = yymmdd.substring(from, from + 2);
        if (two.equals("<<")) {
            return UNKNOWN;
        }
        return two.indexOf('<') >= 0 ? UNREADABLE : Integer.parseInt(two);
    }
}
