package be.lra.ui;

/**
 * One light of the row at the top of the desk: whether something the agent depends on is ready. Every bean of this type
 * gets a light. Asked again every few seconds in the agent's request, so an answer must be quick.
 */
public interface StatusLight {

    /** Place in the row, smallest first. */
    int order();

    /** The stable name: {@code <name>.light} labels it; {@code reader}, {@code mail}, {@code register}. */
    String name();

    LightState state();
}
