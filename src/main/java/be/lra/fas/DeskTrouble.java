package be.lra.fas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an agent comes back from the federal service as he went; {@code fas.desk.<name>} are its sentences. */
public enum DeskTrouble {
    /** The agent said no there. */
    CANCELLED,
    /** It took too long, or what came back belongs to nobody who left from this browser. */
    LATE,
    /** The service does not answer, or says itself that it cannot. */
    AWAY,
    /** What came back does not hold. */
    UNTRUSTED,
    /** The means by which the agent signed in there is too weak for the desk. */
    NOT_ENOUGH,
    /** The service told no number, or one that cannot be one. */
    NO_NUMBER,
    /** No office here has entered this person. */
    NOT_KNOWN,
    BLOCKED,
    /** No role holds here that the service tells. */
    NO_ROLE,
    /** The screen is that of somebody else. */
    OTHER_AGENT,
    /** Too many sign-ins from one address. */
    TOO_MANY;

    /** As it stands in an address. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The trouble of this tag, whatever somebody wrote there. */
    static Optional<DeskTrouble> tagged(String tag) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.tag().equals(tag))
                .findFirst();
    }

    /** What the service said instead of a code (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6). */
    static DeskTrouble said(String error) {
        return switch (PartnerTrouble.said(error)) {
            case CANCELLED -> CANCELLED;
            case LATE -> LATE;
            default -> AWAY;
        };
    }
}
