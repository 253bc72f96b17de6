package be.lra.account;

/**
 * What somebody typed to sign in.
 *
 * @param means chosen before; where the account has no such key, another one steps in
 */
public record TypedSignIn(String userName, String password, SignInMeans means) {

    /** Masked: passwords never reach a log. */
    @Override
    public String toString() {
        return "TypedSignIn[masked]";
    }
}
