package be.lra.desk;

/** Why the program ends, and the exit code by which whoever started it knows what to do. README lists them. */
enum ExitReason {
    /** It was asked to, or the process that supervised it is gone; after {@code --check}: nothing is left to do. */
    STOPPED(0),
    /** Only after {@code --check}: something is left to do. */
    TROUBLE_FOUND(1),
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
