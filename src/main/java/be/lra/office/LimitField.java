package be.lra.office;

/** A limit of an office; {@code office.field.<name>} is its label, {@code office.limits.problem.<name>} what it takes. */
public enum LimitField {
    DAILY_CAP(1000), // ours; a desk that issues more letters a day is no desk
    AGENT_CAP(1000),
    OFFICE_CAP(10_000),
    CAP_ALARM(100); // percent

    private final int highest;

    LimitField(int highest) {
        this.highest = highest;
    }

    int highest() {
        return highest;
    }
}
