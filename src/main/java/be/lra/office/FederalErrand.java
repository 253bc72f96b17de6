package be.lra.office;

import java.util.Arrays;
import java.util.Locale;

/** For what an agent goes to the federal service. */
public enum FederalErrand {
    /** To sign in. */
    ENTER,
    /** To open his locked screen. */
    UNLOCK,
    /** To show before an act that it is he. */
    PROVE;

    /** As it stands in an address. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** To sign in, whatever else an address says. */
    public static FederalErrand tagged(String tag) {
        return Arrays.stream(values())
                .filter(errand -> errand.tag().equals(tag))
                .findFirst()
                .orElse(ENTER);
    }
}
