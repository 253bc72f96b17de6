package be.lra.account;

import be.lra.identity.Language;
import be.lra.ui.DeskTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people in Belgium read them on pages and in mails. */
public final class BelgianTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);

    private BelgianTime() {}

    /** {@code 14:05} */
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** {@code 14:06}: the first full minute not before the instant, so that nobody comes too early. */
    public static String clockRoundedUp(Instant instant) {
        return CLOCK.format(instant.plusSeconds(59));
    }

    /** {@code 22 novembre 2026}, {@code 22 November 2026}: the day comes first in all four languages. */
    public static String date(Instant instant, Language language) {
        return DeskTimes.dayInWords(instant, language.locale());
    }
}
