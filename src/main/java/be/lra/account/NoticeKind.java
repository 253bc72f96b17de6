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
    /** Somebody who was identified at a desk asked to close the account. */
    CLOSING_ASKED,
    /** The account stays after all. */
    CLOSING_WITHDRAWN,
    /** Somebody said « Ce n’était pas moi ». */
    KEYS_FROZEN;

    /** Whether somebody who did it to a stranger's account could sign in there better than before, or its holder worse. */
    boolean changesAccess() {
        return switch (this) {
            case PASSWORD_CHANGED,
                    PASSWORD_RECOVERED,
                    BACKUP_CODES_DRAWN,
                    BACKUP_CODE_USED,
                    EMAIL_LEFT,
                    EMAIL_TAKEN,
                    KEY_DEACTIVATED,
                    LAST_KEY_DEACTIVATED -> true;
            case STANDARD_KEY_CHOSEN, KEY_ENDS, KEY_RENEWED, CLOSING_ASKED, CLOSING_WITHDRAWN, KEYS_FROZEN -> false;
        };
    }

    /** Whether « Ce n’était pas moi » stands in the mail. */
    boolean canBeDenied() {
        return this != KEYS_FROZEN && this != KEY_ENDS;
    }
}
