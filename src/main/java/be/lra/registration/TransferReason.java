package be.lra.registration;

/** Why a registration goes to another office; a fixed list, so that the audit trail holds no free text. */
public enum TransferReason {
    VISITOR_WANTS_IT,
    BELONGS_THERE,
    OFFICE_CLOSES
}
