package be.lra.audit.log;

/**
 * From an event on, a log is sealed by another key.
 *
 * @param position of the first event that the new key signed
 * @param announced whether the key before had said so in a checkpoint of its own
 */
public record KeyChange(long position, VerifierKey earlier, VerifierKey later, boolean announced) {

    /** In one sentence of plain English. */
    public String sentence() {
        return "From event %,d on it is sealed by the key %s in the place of %s, %s."
                .formatted(
                        position,
                        later.id(),
                        earlier.id(),
                        announced ? "as that key had announced" : "which had not announced it");
    }
}
