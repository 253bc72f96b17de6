package be.lra.registration;

/** Why an office takes a pair back. */
public enum RevocationReason {
    VISITOR_ASKS,
    ISSUED_BY_MISTAKE,
    SUSPICION_OF_FRAUD
}
