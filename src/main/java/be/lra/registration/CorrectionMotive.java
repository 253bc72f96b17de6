package be.lra.registration;

/** Why the lines of a document were read anew with another meaning; a fixed list, so that the trail holds no text. */
public enum CorrectionMotive {
    TYPING_ERROR,
    SCANNER_ERROR,
    OTHER_LINES_SHOWN
}
