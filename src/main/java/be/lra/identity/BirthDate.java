package be.lra.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of birth whose day, month or even year may be unknown.
 *
 * @param year four digits, or 0 when unknown
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record BirthDate(int year, int month, int day) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** @throws IllegalArgumentException if a part is out of range, or a known day follows an unknown month */
    public BirthDate {
        if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("no date of birth");
        }
        if (year != 0 && month != 0 && day != 0) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no day of the calendar", e);
            }
        }
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code yyyy-mm-dd}, with {@code 00} for an unknown part as the registers write it (domain.md 6.2).
     *
     * @throws IllegalArgumentException if it has another form or names no day
     */
    public static BirthDate ofIso(String text) {
        var matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a date of birth is written yyyy-mm-dd");
        }
        return new BirthDate(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** {@code yyyy-mm-dd} with zeros for unknown parts. */
    public String iso() {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }

    public boolean isComplete() {
        return year != 0 && month != 0 && day != 0;
    }

    /** The day itself, where it is wholly known. */
    public Optional<LocalDate> date() {
        return isComplete() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Whether every part that both dates know is the same. */
    public boolean agreesWith(BirthDate other) {
        return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
    }

    private static boolean agree(int ours, int theirs) {
        return ours == 0 || theirs == 0 || ours == theirs;
    }

    /**
     * Whether a person born then is surely younger; false where unknown parts leave it open.
     *
     * @param years completed years of age
     */
    public boolean isYoungerThan(int years, LocalDate today) {
        if (year == 0) {
            return false;
        }
        var earliest = LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
        return earliest.plusYears(years).isAfter(today);
    }

    /** Masked: dates of birth never reach a log. */
    @Override
    public String toString() {
        return "BirthDate[masked]";
    }
}
