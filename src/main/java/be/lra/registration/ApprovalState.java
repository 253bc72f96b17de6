package be.lra.registration;

/** What became of a question to the supervisors. */
public enum ApprovalState {
    ASKED,
    GRANTED,
    DENIED
}
