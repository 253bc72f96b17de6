package be.lra.account;

/** What a holder is told of by mail: {@code account.notice.<kind>} are its words. */
enum NoticeKind {
    KEY_DEACTIVATED,
    /** The key that ended was the last one that opened the account. */
    LAST_KEY_DEACTIVATED,
    STANDARD_KEY_CHOSEN,
    PASSWORD_CHANGED
}
