package be.lra.registration;

/** What became of a suspicion of fraud. */
public enum SuspicionState {
    RAISED,
    CONFIRMED,
    NEGATED
}
