package be.lra.office;

/** What came of asking for a test mail; {@code office.paper.testMail.<name>} is its sentence. */
public enum TestMailOutcome {
    SENT,
    /** Nobody entered the administrator's own address. */
    NO_ADDRESS,
    /** Ten an hour are enough. */
    TOO_MANY
}
