package be.lra.registration;

/** Why an open visit cannot be worked on. */
public enum GoneReason {
    /** There is none of this agent's with this id. */
    NOT_FOUND,
    /** The time for one visit is used up. */
    TIMED_OUT,
    /** It was issued, refused or left meanwhile. */
    CLOSED,
    /** It was changed in another window; reload it. */
    CHANGED_ELSEWHERE,
    /** The agent has chosen no desk. */
    NO_DESK
}
