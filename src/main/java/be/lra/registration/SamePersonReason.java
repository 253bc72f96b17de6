package be.lra.registration;

/** Why document and register may differ about one and the same person; a fixed list, so that the trail holds no text. */
public enum SamePersonReason {
    NAME_BY_MARRIAGE,
    NAME_CHANGED,
    OTHER_SPELLING,
    OFFICIALLY_CORRECTED,
    ERROR_ON_DOCUMENT,
    ERROR_IN_REGISTER
}
