package be.lra.account;

/**
 * What somebody typed to change the password.
 *
 * @param repeated the new one once more
 */
public record TypedPasswordChange(String present, String chosen, String repeated) {

    /** Masked: passwords never reach a log. */
    @Override
    public String toString() {
        return "TypedPasswordChange[masked]";
    }
}
