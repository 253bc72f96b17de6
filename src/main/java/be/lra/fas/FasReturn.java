package be.lra.fas;

/**
 * With what a browser came back from the federal service (RFC 6749 §4.1.2); nothing of it is believed yet.
 *
 * @param code empty where the service refused
 * @param error empty where it did not
 * @param issuer who says so (RFC 9207); empty where it is not told
 */
public record FasReturn(String state, String code, String error, String issuer) {

    /** Masked: a code is a secret of a sign-in. */
    @Override
    public String toString() {
        return "FasReturn[" + error + "]";
    }
}
