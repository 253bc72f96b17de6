package be.lra.activation;

/** Why the desk ends a pair before it was used. */
public enum PairEnd {
    /** A new visit or a new letter takes its place. */
    REPLACED(PairState.REPLACED),
    /** Withdrawn for a reason that the registration knows. */
    REVOKED(PairState.REVOKED);

    private final PairState state;

    PairEnd(PairState state) {
        this.state = state;
    }

    PairState state() {
        return state;
    }
}
