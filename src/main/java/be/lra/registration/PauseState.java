package be.lra.registration;

/** What became of the alarm about a pause of lookups. */
enum PauseState {
    RAISED,
    LIFTED,
    KEPT
}
