package be.lra.account;

/** What a link « Ce n’était pas moi » still opens. */
public enum NotMeState {
    OPEN,
    /** The keys were frozen with it. */
    USED,
    EXPIRED,
    /** There is no such link. */
    UNKNOWN
}
