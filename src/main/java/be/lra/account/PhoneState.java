package be.lra.account;

/** How far a phone has come. */
enum PhoneState {
    /** Its number was typed; no code came back yet. */
    PROPOSED,
    /** A code sent to it came back. */
    PROVEN
}
