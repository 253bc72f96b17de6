package be.lra.appointment;

import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import java.time.Instant;

/**
 * An appointment as its visitor sees it.
 *
 * @param open whether it may be moved or cancelled
 */
public record OwnAppointment(
        OfficeProfile office, Instant start, AppointmentState state, boolean open, Language language) {}
