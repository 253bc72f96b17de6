package be.lra.appointment;

/** What came of moving an appointment. */
public enum MoveOutcome {
    MOVED,
    /** Somebody else was quicker; the appointment stays where it was. */
    TAKEN,
    /** The office does not, or no longer, offer this time; the appointment stays where it was. */
    NOT_OFFERED,
    /** It is cancelled, over, or was never confirmed. */
    CLOSED
}
