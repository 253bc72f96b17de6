package be.lra.account;

/** Where a one-time code stands. */
enum CodeState {
    /** Asked for; its mail has not left yet. */
    REQUESTED,
    /** Drawn, and on its way by mail. */
    LIVE,
    USED,
    /** A newer code took its place. */
    VOID,
    /** Typed wrong too often. */
    BLOCKED
}
