package be.lra.registration;

/** The five steps of a visit, in their order. */
public enum Step {
    /** Who is it: card or document, and the person in the register. */
    IDENTITY,
    /** Is it really this person: face, original, features. */
    CHECKS,
    /** Where the link goes: address and language. */
    EMAIL,
    /** Everything once more, before anything is issued. */
    SUMMARY,
    /** The letter is printed and the mail is on its way. */
    LETTER;

    /** The step to go back to; the first and the last have none but themselves. */
    public Step before() {
        return switch (this) {
            case IDENTITY, CHECKS -> IDENTITY;
            case EMAIL -> CHECKS;
            case SUMMARY -> EMAIL;
            case LETTER -> LETTER;
        };
    }
}
