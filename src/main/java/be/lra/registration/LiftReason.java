package be.lra.registration;

/** Why a supervisor gives an agent his budget of lookups back; a fixed list, so that the audit trail holds no free text. */
public enum LiftReason {
    DIFFICULT_CASES,
    TECHNICAL_TROUBLE,
    TRAINING
}
