package be.lra.account;

/** Why a link for a new password leads no further; {@code account.recover.end.<end>} are its words. */
public enum RecoveryEnd {
    /** There is no such link. */
    UNKNOWN,
    EXPIRED,
    /** A newer one was sent, or the account changed since. */
    REPLACED,
    /** A new password was chosen with it. */
    USED,
    /** Too many wrong codes were typed. */
    BLOCKED,
    /** The holder had the keys frozen. */
    FROZEN,
    /** The account has no active key any more. */
    NO_KEY,
    /** The mailbox alone would be one factor, and the account has no other (decision 0609). */
    NO_SECOND_PROOF
}
