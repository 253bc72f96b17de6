package be.lra.activation;

/** The pages of the way from link to key, in their order; then the page of a pair that opens nothing any more. */
public enum ActivationPage {
    CODE,
    KEY,
    CREDENTIALS,
    CONFIRM,
    DONE,
    CLOSED
}
