package be.lra.appointment;

/**
 * The plan of an office as its administrator sees it.
 *
 * @param version to be handed back with a change
 */
public record PlanOverview(AppointmentPlan plan, int version) {}
