package be.lra.messaging;

/** Whether the mail server can be spoken with. */
public enum MailServerState {
    ANSWERING,
    /** This deployment names no mail server. */
    NOT_SET_UP,
    /** No connection, or no answer in time. */
    AWAY,
    /** It does not accept our account. */
    NOT_ADMITTED
}
