package be.lra.desk;

/** Why the bridge ends, and the exit code by which its supervisor knows what to do. */
enum ExitReason {
    STOPPED(0),
    /** A new start changes nothing: an administrator has to. */
    WRONG_SETTINGS(2),
    /** The smart card service died; only a new process can speak to the next one (EX_UNAVAILABLE of sysexits.h). */
    SERVICE_DIED(69),
    /** Card or reader do not answer and hold the card thread (EX_TEMPFAIL of sysexits.h). */
    SILENT(75);

    private final int code;

    ExitReason(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
