package be.lra.appointment;

import java.time.LocalDate;
import java.util.Set;

/**
 * How an office gives appointments. Its times follow from this; none of them is stored before somebody keeps it.
 *
 * @param slotMinutes how long one visitor takes, 5 to 120
 * @param counters how many visitors are received at the same time, 1 to 20
 * @param aheadDays how many days from today may be chosen, 1 to 180
 * @param leadHours how long before its beginning a time can no longer be chosen, 0 to 168
 * @param closedDays beside the legal holidays, on which no office is open
 */
public record AppointmentPlan(
        boolean offered,
        int slotMinutes,
        int counters,
        int aheadDays,
        int leadHours,
        WeekHours week,
        Set<LocalDate> closedDays) {

    /** Of an office whose administrator has told nothing yet. */
    public static final AppointmentPlan NOT_TOLD = new AppointmentPlan(false, 20, 1, 30, 2, WeekHours.NONE, Set.of());

    /** @throws IllegalArgumentException if a number is outside its range */
    public AppointmentPlan {
        require("slotMinutes", slotMinutes, 5, 120);
        require("counters", counters, 1, 20);
        require("aheadDays", aheadDays, 1, 180);
        require("leadHours", leadHours, 0, 168);
        closedDays = Set.copyOf(closedDays);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most + ", not " + value);
        }
    }
}
