package be.lra.appointment;

/** What is wrong with a typed detail of a plan; {@code appointment.plan.problem.<name>} is its sentence. */
public enum PlanProblem {
    /** No stretches such as {@code 9:00-12:00 13:00-16:00}, or they overlap. */
    NO_HOURS,
    /** Appointments are given, but on no day of the week. */
    NEVER_OPEN,
    /** No whole number, or one out of the range that the help of the field tells. */
    NO_NUMBER,
    /** A day that does not exist, or is written another way. */
    NO_DAYS,
    /** More days than can be kept. */
    TOO_MANY_DAYS
}
