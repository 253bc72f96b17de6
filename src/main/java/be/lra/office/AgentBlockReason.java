package be.lra.office;

/** Why an agent may no longer work; {@code office.agent.block.reason.<name>} says it. */
public enum AgentBlockReason {
    ABSENT,
    LEFT_THE_OFFICE,
    PASSWORD_KNOWN_TO_OTHERS,
    MISUSE_SUSPECTED
}
