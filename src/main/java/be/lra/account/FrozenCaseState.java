package be.lra.account;

/** How far the office is with keys that their holder had frozen. */
enum FrozenCaseState {
    RAISED,
    /** A supervisor knows. */
    SEEN,
    /** The holder came to a desk and activated new keys on the same address. */
    LIFTED
}
