package be.lra.registration;

/** Why a supervisor lets a pause of lookups run; a fixed list, so that the audit trail holds no free text. */
public enum KeepReason {
    SPOKE_WITH_AGENT,
    WILL_BE_CONTROLLED,
    NOTHING_WORRYING
}
