package be.lra.account;

/**
 * What somebody typed to sign in.
 *
 * @param means chosen before; where the account has no such key, another one steps in
 * @param marks by which the browser may be known ({@link CitizenSession#marks})
 */
public record TypedSignIn(String userName, String password, SignInMeans means, String marks) {

    /** Masked: passwords never reach a log. */
    @Override
    public String toString() {
        return "TypedSignIn[masked]";
    }
}
