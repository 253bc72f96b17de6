package be.lra.activation;

/** Where a pair of paper code and mailed link stands. Only a pending pair opens the way to a key. */
public enum PairState {
    PENDING,
    ACTIVATED,
    EXPIRED,
    REVOKED,
    REPLACED,
    BLOCKED
}
