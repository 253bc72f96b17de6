package be.lra.fas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody is signed in who went to the federal service. Each has a page of its own, with the one next thing to do. */
public enum PartnerTrouble {
    /** The citizen said no there. */
    CANCELLED,
    /** It took too long, or what came back belongs to no sign-in of this browser. */
    LATE,
    /** The service does not answer, or says itself that it cannot. */
    AWAY,
    /** What came back does not hold. */
    UNTRUSTED,
    /** The service told no number. */
    NO_NUMBER,
    /** The same of somebody with a European means: such a person may have no number yet (seed 003). */
    EUROPEAN_WITHOUT_NUMBER,
    /** The service told a number that cannot be one. */
    WRONG_NUMBER,
    /** Nobody with this number has keys here. */
    NOT_KNOWN,
    /** The level or the means is not what was asked for. */
    NOT_ENOUGH,
    /** The holder had the keys blocked: a desk gives new ones. */
    FROZEN,
    /** Too many sign-ins from one address. */
    TOO_MANY;

    /** As it stands in the address of its page. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The trouble whose page ends with this tag. */
    public static Optional<PartnerTrouble> tagged(String tag) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.tag().equals(tag))
                .findFirst();
    }

    /** What the service said instead of a code (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6). */
    static PartnerTrouble said(String error) {
        return switch (error) {
            case "access_denied" -> CANCELLED;
            case "login_required", "interaction_required", "consent_required", "account_selection_required" -> LATE;
            default -> AWAY;
        };
    }
}
