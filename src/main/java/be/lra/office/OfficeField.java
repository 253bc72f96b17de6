package be.lra.office;

/** A detail of an office that its administrator may change; {@code office.field.<name>} is its label. */
public enum OfficeField {
    NAME(true),
    ADDRESS(true),
    PHONE(true),
    EMAIL(true),
    HOURS_FR(false),
    HOURS_NL(false),
    HOURS_DE(false),
    HOURS_EN(false),
    SENDER(true),
    DOMAIN(true),
    LANGUAGE(false),
    SPOKEN(false),
    VISITS(false),
    FEE_RESIDENTS(true),
    FEE_OTHERS(true),
    MAP(true),
    PHONE_FR(true),
    PHONE_NL(true),
    PHONE_DE(true),
    PHONE_EN(true);

    private final boolean twoDecide;

    OfficeField(boolean twoDecide) {
        this.twoDecide = twoDecide;
    }

    /** Whether a change needs another administrator: a wrong one leads visitors or their money astray (decision 0920). */
    public boolean isDecidedByTwo() {
        return twoDecide;
    }
}
