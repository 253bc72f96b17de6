package be.lra.registration;

/** How far back finished cases are looked at. */
public enum ControlPeriod {
    TODAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    ControlPeriod(int days) {
        this.days = days;
    }

    /** How many days, today included. */
    int days() {
        return days;
    }
}
