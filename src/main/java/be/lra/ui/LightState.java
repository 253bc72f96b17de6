package be.lra.ui;

import java.util.List;

/**
 * What a status light says. Its three sentences have the message keys {@code <key>what}, {@code <key>meaning} and
 * {@code <key>next}: what happened, what it means, what to do next.
 *
 * @param key the beginning of the message keys, up to and with the full stop
 * @param facts the arguments of all three sentences
 */
public record LightState(Level level, String key, List<Object> facts) {

    /** How ready it is; shown by colour, by shape and in words. */
    public enum Level {
        READY,
        ATTENTION,
        DOWN,
        UNKNOWN
    }

    public LightState {
        facts = List.copyOf(facts);
    }

    public static LightState ready(String key, Object... facts) {
        return new LightState(Level.READY, key, List.of(facts));
    }

    public static LightState attention(String key, Object... facts) {
        return new LightState(Level.ATTENTION, key, List.of(facts));
    }

    public static LightState down(String key, Object... facts) {
        return new LightState(Level.DOWN, key, List.of(facts));
    }

    public static LightState unknown(String key, Object... facts) {
        return new LightState(Level.UNKNOWN, key, List.of(facts));
    }
}
