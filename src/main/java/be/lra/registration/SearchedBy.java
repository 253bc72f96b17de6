package be.lra.registration;

/** By what a registration was looked for, as the trail keeps it: never what was typed. */
public enum SearchedBy {
    REFERENCE,
    NUMBER,
    EMAIL,
    DOCUMENT,
    NAME,
    AGENT,
    STATE,
    PERIOD
}
