package be.lra.audit;

/** Why an auditor looks at what concerns one person; a fixed list, so that the trail holds no free text (domain.md 13). */
public enum LookReason {
    PERSON_ASKS,
    COMPLAINT,
    INCIDENT,
    SPOT_CHECK,
    AUTHORITY_ASKS
}
