package be.lra.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as the desk shows them, in Belgian time (ui.md). */
public final class DeskTimes {

    public static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private DeskTimes() {}

    /** {@code 22.11.2026}, for lists. */
    public static String day(Instant at) {
        return DAY.format(at.atZone(BELGIUM));
    }

    /** {@code 09:40}. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(BELGIUM));
    }

    /** {@code 09:41} for 09:40:07: from when something is possible, so that nobody tries too early. */
    public static String timeRoundedUp(Instant at) {
        return time(at.plusSeconds(59));
    }

    /** {@code 09:40:07}, where the order of events matters. */
    public static String second(Instant at) {
        return SECOND.format(at.atZone(BELGIUM));
    }

    /** {@code 22 novembre 2026}, for texts. */
    public static String dayInWords(Instant at, Locale locale) {
        return dayInWords(LocalDate.ofInstant(at, BELGIUM), locale);
    }

    /** {@code 22 novembre 2026}, {@code 1er mars 1990}, {@code 5. März 2004}; no line breaks within it. */
    public static String dayInWords(LocalDate day, Locale locale) {
        String number = switch (locale.getLanguage()) {
            case "de" -> "d.";
            case "fr" -> day.getDayOfMonth() == 1 ? "d'er'" : "d";
            default -> "d";
        };
        return DateTimeFormatter.ofPattern(number + "\u00a0MMMM\u00a0yyyy", locale)
                .format(day);
    }
}
