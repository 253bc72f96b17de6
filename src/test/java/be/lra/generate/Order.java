package be.lra.generate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is to be made.
 *
 * @param registrations how many
 * @param seed equal seeds make equal data, but for the hashes, which take the secret key
 * @param days over how many days until the end
 * @param keepsNames whether names stay that nightly forgetting would have removed
 * @param end nothing happens after this
 */
public record Order(int registrations, long seed, int days, boolean keepsNames, Instant end) {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final Duration LAST_VISIT = Duration.ofMinutes(30); // before the end

    /** When the visit with this number begins: on working days, from nine to half past four. */
    public Instant begin(int number, Chance chance) {
        long back = (long) days * (registrations - number) / registrations;
        LocalDate day = LocalDate.ofInstant(end, BELGIUM).minusDays(back);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(2);
        }
        Instant at = day.atTime(9, 0)
                .atZone(BELGIUM)
                .toInstant()
                .plus(chance.between(Duration.ZERO, Duration.ofMinutes(450)));
        Instant last = end.minus(LAST_VISIT);
        return at.isBefore(last) ? at : last.minus(chance.between(Duration.ZERO, Duration.ofHours(12)));
    }

    /** On a day so many days before the end, from nine to half past four; on Saturday in the place of Sunday. */
    public Instant daysBack(int days, Chance chance) {
        LocalDate day = LocalDate.ofInstant(end, BELGIUM).minusDays(days);
        return (day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day)
                .atTime(9, 0)
                .atZone(BELGIUM)
                .toInstant()
                .plus(chance.between(Duration.ZERO, Duration.ofMinutes(450)));
    }
}
