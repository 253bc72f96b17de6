package be.lra.appointment;

import java.time.DayOfWeek;

/** A detail of a plan that the administrator types; {@code appointment.plan.<name>} is its label. */
public enum PlanField {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    SLOT_MINUTES,
    COUNTERS,
    AHEAD_DAYS,
    LEAD_HOURS,
    CLOSED_DAYS;

    /** The field of the hours of a day. */
    public static PlanField of(DayOfWeek day) {
        return valueOf(day.name());
    }
}
