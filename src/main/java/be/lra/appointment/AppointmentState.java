package be.lra.appointment;

/** Where an appointment stands; {@code appointment.state.<name>} is its word. */
public enum AppointmentState {
    /** Chosen, and waiting for the visitor to confirm it from the mailbox. */
    HELD(true),
    EXPECTED(true),
    ARRIVED(true),
    /** A registration was begun for the visitor. */
    SERVED(true),
    NO_SHOW(true),
    CANCELLED(false),
    /** Held, and never confirmed. */
    LAPSED(false);

    private final boolean keepsItsTime;

    AppointmentState(boolean keepsItsTime) {
        this.keepsItsTime = keepsItsTime;
    }

    /** Whether nobody else can have the time. */
    boolean keepsItsTime() {
        return keepsItsTime;
    }
}
