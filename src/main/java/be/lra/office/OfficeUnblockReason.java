package be.lra.office;

/** Why an office works again; {@code office.unblock.reason.<name>} says it. */
public enum OfficeUnblockReason {
    OFFICE_OPENED,
    INCIDENT_OVER,
    SUSPICION_CLEARED,
    BLOCKED_BY_MISTAKE
}
