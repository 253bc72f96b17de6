package be.lra.registration;

import java.util.Locale;

/** With what the visitor shows who he is. */
public enum Means {
    /** A Belgian card whose chip is read. */
    CARD,
    /** A passport or foreign card with a machine-readable zone. */
    TRAVEL_DOCUMENT;

    /** The stable code of the audit trail, such as {@code travel-document}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
