package be.lra.registration;

/** Whose letters of a day are counted, those first that most people share. */
public enum CapScope {
    OFFICE(StopReason.OFFICE_CAP_REACHED),
    AGENT(StopReason.AGENT_CAP_REACHED),
    DESK(StopReason.DAILY_CAP_REACHED);

    private final StopReason stop;

    CapScope(StopReason stop) {
        this.stop = stop;
    }

    /** Why nothing is issued any more today. */
    public StopReason stop() {
        return stop;
    }
}
