package be.lra.identity;

/** What an act does to data, as roles of RMA count it (domain.md 9). */
public enum DataAction {
    READ,
    WRITE,
    /** Takes away for good what somebody relies on: a letter, a role, a connection. */
    DELETE
}
