package be.lra.account;

/** Where the app of an account stands. */
enum AppState {
    /** Its secret is shown; nothing is opened with it. */
    PROPOSED,
    /** A code of it was right: there is a digital key with its id. */
    PROVEN
}
