package be.lra.appointment;

import be.lra.identity.Language;
import be.lra.ui.DeskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days and times as people in Belgium say them. */
public final class AppointmentTexts {

    private static final int YEAR = 5; // signs: a space, which does not break, and four digits

    private AppointmentTexts() {}

    /** {@code mercredi 25 novembre 2026}, {@code Mittwoch, 25. November 2026}. */
    public static String day(LocalDate day, Language language) {
        String weekday = DateTimeFormatter.ofPattern("EEEE", language.locale()).format(day);
        String separator = language == Language.DE ? ", " : " ";
        return weekday + separator + DeskTimes.dayInWords(day, language.locale());
    }

    /** {@code mercredi 25 novembre}, {@code Mittwoch, 25. November}: for a list of the next days. */
    public static String dayWithoutYear(LocalDate day, Language language) {
        String words = day(day, language);
        return words.substring(0, words.length() - YEAR);
    }

    /** The day of an instant in Belgium. */
    public static String day(Instant at, Language language) {
        return day(LocalDate.ofInstant(at, DeskTimes.BELGIUM), language);
    }
}
