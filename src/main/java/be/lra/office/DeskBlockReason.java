package be.lra.office;

/** Why nobody may work at a desk; {@code office.desk.block.reason.<name>} says it. */
public enum DeskBlockReason {
    DESK_CLOSED,
    READER_BROKEN,
    MISUSE_SUSPECTED
}
