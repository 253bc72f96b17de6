package be.lra.registration;

/** Why a supervisor takes a suspicion for unfounded; a fixed list, so that the audit trail holds no free text. */
public enum NegateReason {
    EXPLAINED,
    IDENTITY_PROVEN_OTHERWISE,
    RAISED_BY_MISTAKE
}
