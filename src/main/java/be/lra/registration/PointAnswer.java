package be.lra.registration;

/** What an agent says about one point of a document he looked at. */
public enum PointAnswer {
    /** Looked at, and as it should be. */
    SEEN,
    /** It could not be looked at, for a reason that is kept. */
    NOT_POSSIBLE,
    /** Looked at, and not as it should be. */
    DOUBTFUL
}
