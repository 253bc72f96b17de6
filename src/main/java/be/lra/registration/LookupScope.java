package be.lra.registration;

/** Whose budget of lookups is used up. */
public enum LookupScope {
    /** The agent's, for a quarter of an hour or for the day. */
    AGENT,
    /** That of one number, over all desks. */
    NUMBER
}
