package be.lra.account;

/** Whose citizen somebody is, as the choice of a digital key asks it (domain.md 10). */
public enum Citizenship {
    BELGIAN,
    /** Of another state of the European Economic Area or of Switzerland. */
    EUROPEAN,
    NEITHER
}
