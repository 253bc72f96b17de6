package be.lra.registration;

/** Why a new letter is issued; the code of the old one is void at once (domain.md 3, {@code pair.reprint}). */
public enum ReprintReason {
    PRINT_FAILED,
    LETTER_LOST,
    LETTER_DAMAGED,
    CODE_BLOCKED,
    CODE_SEEN_BY_OTHERS
}
