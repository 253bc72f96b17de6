package be.lra.account;

/** The means of signing in to the administration, ours and the others' (domain.md 10). */
public enum Means {
    MYGOV,
    EID,
    ITSME,
    SMART_ID,
    /** User name, password and a code, which the citizen sets up alone with a means he has. */
    CODE_ALONE,
    /** The same, by a local registration office. */
    CODE_AT_OFFICE,
    /** A notified means of another European state. */
    EIDAS
}
