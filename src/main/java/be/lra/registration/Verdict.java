package be.lra.registration;

/** What a supervisor finds of a finished case. */
enum Verdict {
    IN_ORDER,
    SUSPICION
}
