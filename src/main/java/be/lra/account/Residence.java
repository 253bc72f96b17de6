package be.lra.account;

/** Where somebody lives, as the choice of a digital key asks it (domain.md 10). */
public enum Residence {
    BELGIUM,
    /** Another state of the European Economic Area, or Switzerland. */
    EUROPE,
    ELSEWHERE
}
