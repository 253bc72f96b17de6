package be.lra.held;

/**
 * One thing that is held.
 *
 * @param name stable, for programs
 * @param label what it is, for people
 * @param data a text, a number or a yes and no; instants in UTC as ISO 8601 says
 * @param shown the same for people
 */
public record HeldFact(String name, String label, Object data, String shown) {

    /** Masked: what is held never reaches a log. */
    @Override
    public String toString() {
        return "HeldFact[" + name + "]";
    }
}
