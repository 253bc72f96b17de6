package be.lra.account;

/** Whether a digital key opens anything. */
public enum KeyState {
    ACTIVE,
    /** Its e-mail address now serves the keys of a newer activation. */
    DISPLACED,
    /** Its holder ended it. */
    DEACTIVATED,
    /** Its holder said « Ce n’était pas moi »: a desk gives new keys. */
    FROZEN
}
