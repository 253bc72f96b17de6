package be.lra.ui;

/**
 * What a status light says.
 *
 * @param messageKey the sentence shown when it is pressed: what is wrong, what it means, what to do next
 */
public record LightState(Level level, String messageKey) {

    /** How ready it is; shown by colour, by shape and in words. */
    public enum Level {
        READY,
        ATTENTION,
        DOWN,
        UNKNOWN
    }

    public static LightState ready(String messageKey) {
        return new LightState(Level.READY, messageKey);
    }

    public static LightState attention(String messageKey) {
        return new LightState(Level.ATTENTION, messageKey);
    }

    public static LightState down(String messageKey) {
        return new LightState(Level.DOWN, messageKey);
    }

    public static LightState unknown(String messageKey) {
        return new LightState(Level.UNKNOWN, messageKey);
    }
}
