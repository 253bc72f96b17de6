package be.lra.registration;

/** Why an act is not offered in a file; {@code registration.hindrance.<name>} says it, and what helps. */
public enum Hindrance {
    /** The agent's own registration. */
    OWN_CASE,
    /** This desk has issued all letters of the day. */
    DAILY_CAP,
    /** The agent has issued all letters of the day. */
    AGENT_CAP,
    /** All desks together have. */
    OFFICE_CAP,
    /** The paper code is blocked: a link alone helps nobody. */
    CODE_BLOCKED,
    /** The link was sent as often as is allowed. */
    SENT_TOO_OFTEN,
    /** Only the agent who saw the visitor, within the time of the visit: else it takes a new visit (domain.md 4). */
    NEW_VISIT_NEEDED
}
