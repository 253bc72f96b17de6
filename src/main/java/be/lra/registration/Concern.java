package be.lra.registration;

/** What an agent cannot vouch for alone: before a letter is issued, a supervisor has to say a word (domain.md 7.3). */
public enum Concern {
    /** The last day of the document is past, within the grace that the settings allow. */
    DOCUMENT_EXPIRED,
    /** CheckDoc reports a problem with the document. */
    DOCUMENT_REPORTED,
    /** CheckDoc gave no answer, or does not know the document. */
    DOCUMENT_UNCHECKED,
    /** A point of the document was looked at and is not as it should be. */
    POINT_DOUBTFUL,
    /** A point of the document could not be looked at. */
    POINT_NOT_POSSIBLE,
    /** A supervisor said no in an earlier visit of the same person, or with the same document. */
    DENIED_BEFORE
}
