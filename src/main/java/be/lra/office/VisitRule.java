package be.lra.office;

/** Whether visitors of an office need an appointment; practice differs (domain.md 2). */
public enum VisitRule {
    /** Not known to us: the office tells on the telephone. */
    ASK_FIRST,
    WITHOUT_APPOINTMENT,
    BY_APPOINTMENT,
    BOTH
}
