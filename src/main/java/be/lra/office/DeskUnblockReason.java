package be.lra.office;

/** Why agents may work at a desk again; {@code office.desk.unblock.reason.<name>} says it. */
public enum DeskUnblockReason {
    DESK_OPENED,
    READER_REPAIRED,
    SUSPICION_CLEARED,
    BLOCKED_BY_MISTAKE
}
