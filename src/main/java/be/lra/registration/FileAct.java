package be.lra.registration;

/** What can be done to a registration from its file; {@code registration.act.<name>} is its name. */
public enum FileAct {
    NEW_LETTER,
    SEND_AGAIN,
    CORRECT,
    REVOKE
}
