package be.lra.registration;

/** Why somebody looks for a registration; it stands in the trail (domain.md 13). */
public enum SearchPurpose {
    /** The visitor stands at the desk. */
    VISITOR_HERE,
    /** The visitor called or wrote. */
    VISITOR_ASKED,
    /** A letter, a mail or an activation is followed up. */
    FOLLOW_UP,
    /** Finished work is looked at again. */
    CONTROL
}
