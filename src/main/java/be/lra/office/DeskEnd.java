package be.lra.office;

/** Why an agent's work at the desk is over. */
public enum DeskEnd {
    /** The agent signed in somewhere else. */
    ELSEWHERE,
    /** The longest time of a session has passed. */
    TOO_LONG,
    /** The agent has chosen a password of his own, and signs in with it. */
    PASSWORD_CHOSEN,
    /** A role ended, or the agent or the desk is blocked. */
    NOT_ENTITLED
}
