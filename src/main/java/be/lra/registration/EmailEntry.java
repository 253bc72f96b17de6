package be.lra.registration;

import be.lra.identity.Language;

/**
 * What the agent enters in the third step.
 *
 * @param typedAgain the address once more; may be empty where the visitor confirmed it
 * @param confirmedByVisitor whether the visitor pressed "this is my address" on the page turned to him
 * @param linkAcknowledged whether the visitor was told that keys are tied to the address, and agrees
 */
public record EmailEntry(
        String typedAddress,
        String typedAgain,
        boolean confirmedByVisitor,
        Language language,
        boolean linkAcknowledged) {

    /** Masked: addresses never reach a log. */
    @Override
    public String toString() {
        return "EmailEntry[masked]";
    }
}
