package be.lra.account;

/** What a holder is told of by mail: {@code account.notice.<kind>} are its words. */
enum NoticeKind {
    KEY_DEACTIVATED,
    /** The key that ended was the last one that opened the account. */
    LAST_KEY_DEACTIVATED,
    STANDARD_KEY_CHOSEN,
    PASSWORD_CHANGED,
    /** A new one in place of a forgotten one. */
    PASSWORD_RECOVERED,
    /** Ten new codes on paper; the former ones no longer serve. */
    BACKUP_CODES_DRAWN,
    /** A code on paper stood in for that of a key. */
    BACKUP_CODE_USED,
    /** Goes to the former address. */
    EMAIL_LEFT,
    /** Goes to the new address. */
    EMAIL_TAKEN,
    /** The ten years of a key end soon. */
    KEY_ENDS,
    /** A key has ten years again. */
    KEY_RENEWED,
    /** Somebody said « Ce n’était pas moi ». */
    KEYS_FROZEN;

    /** Whether « Ce n’était pas moi » stands in the mail. */
    boolean canBeDenied() {
        return this != KEYS_FROZEN && this != KEY_ENDS;
    }
}
