package be.lra.appointment;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has an appointment today, as the agent's list shows him.
 *
 * @param version to be handed back with whatever is done with it
 * @param called the name to call out
 */
public record ExpectedVisitor(
        UUID appointment, int version, Instant start, String called, Language language, AppointmentState state) {

    static ExpectedVisitor of(Appointment appointment) {
        return new ExpectedVisitor(
                appointment.id(),
                appointment.version(),
                appointment.startsAt(),
                appointment.called(),
                appointment.language(),
                appointment.stateAt(appointment.startsAt()));
    }

    /** Masked: names never reach a log. */
    @Override
    public String toString() {
        return "ExpectedVisitor[" + appointment + "]";
    }
}
