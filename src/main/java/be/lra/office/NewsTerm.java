package be.lra.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long news of an office are shown: to the end of a day. */
public enum NewsTerm {
    TODAY(0),
    TOMORROW(1),
    WEEK(6),
    MONTH(29);

    private final int daysMore;

    NewsTerm(int daysMore) {
        this.daysMore = daysMore;
    }

    /** The midnight at which they are gone. */
    Instant end(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return today.plusDays(daysMore + 1L).atStartOfDay(zone).toInstant();
    }
}
