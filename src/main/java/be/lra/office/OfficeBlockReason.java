package be.lra.office;

/** Why nobody may work in an office for a while; {@code office.block.reason.<name>} says it. */
public enum OfficeBlockReason {
    OFFICE_CLOSED,
    INCIDENT,
    MISUSE_SUSPECTED
}
