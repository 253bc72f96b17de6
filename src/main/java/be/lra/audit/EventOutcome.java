package be.lra.audit;

import java.util.List;

/** Whether what was tried went well; told by the kind of an event alone. */
public enum EventOutcome {
    SMOOTH,
    TROUBLE;

    private static final List<String> SIGNS =
            List.of("Refused", "Wrong", "Blocked", "Failed", "Revoked", "Corrected", "Denied", "Fraud", "Paused");

    private static final List<String> TROUBLES =
            AuditSentences.kinds().stream().filter(EventOutcome::hasSign).toList();

    public static EventOutcome of(String kind) {
        return hasSign(kind) ? TROUBLE : SMOOTH;
    }

    private static boolean hasSign(String kind) {
        return SIGNS.stream().anyMatch(kind::contains);
    }

    /** The kinds that tell of trouble. */
    static List<String> troubles() {
        return TROUBLES;
    }
}
