package be.lra.office;

/** Why an agent may work again; {@code office.agent.unblock.reason.<name>} says it. */
public enum AgentUnblockReason {
    BACK_AT_WORK,
    SUSPICION_CLEARED,
    BLOCKED_BY_MISTAKE
}
