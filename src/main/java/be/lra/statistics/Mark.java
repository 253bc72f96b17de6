package be.lra.statistics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a registration passes on its way from the counter to a key, in this order. */
public enum Mark {
    DOCUMENT("CardRead", "DocumentRead"),
    REGISTER("RegisterConsulted"),
    IDENTITY("IdentityAttested"),
    EMAIL("EmailConfirmed"),
    LETTER("RegistrationIssued"),
    LINK("LinkOpened"),
    CODE("CodeAccepted"),
    KEY("KeyChosen"),
    CREDENTIALS("CredentialsChosen"),
    ACTIVE("RegistrationActivated");

    private static final Set<Mark> AT_DESK = EnumSet.range(DOCUMENT, LETTER);
    private static final Set<Mark> AT_HOME = EnumSet.range(LETTER, ACTIVE);

    private final String events;

    Mark(String... events) {
        this.events = String.join(" ", events);
    }

    /** The kinds of events of the audit trail that say so. */
    Set<String> events() {
        return Set.of(events.split(" ", -1));
    }

    /** From the document to the letter. */
    public static Set<Mark> atDesk() {
        return EnumSet.copyOf(AT_DESK);
    }

    /** From the letter to the key. */
    public static Set<Mark> atHome() {
        return EnumSet.copyOf(AT_HOME);
    }

    static Optional<Mark> of(String event) {
        return Arrays.stream(values())
                .filter(mark -> mark.events().contains(event))
                .findFirst();
    }
}
