package be.lra.ui;

import java.util.List;

/**
 * What a status light says. Its three sentences have the message keys {@code <key>what}, {@code <key>meaning} and
 * {@code <key>next}: what happened, what it means, what to do next.
 *
 * @param key the beginning of the message keys, up to and with the full stop
 * @param facts the arguments of all three sentences
 * @param details what else is known, below the sentences, for who tells somebody on the telephone how things stand
 */
public record LightState(Level level, String key, List<Object> facts, List<Detail> details) {

    /**
     * One thing that is known.
     *
     * @param label message key of its name
     * @param key message key of its value; empty where the value is the first argument as it is
     */
    public record Detail(String label, String key, List<Object> arguments) {

        public Detail {
            arguments = List.copyOf(arguments);
        }

        public static Detail of(String label, String value) {
            return new Detail(label, "", List.of(value));
        }

        public static Detail said(String label, String key, Object... arguments) {
            return new Detail(label, key, List.of(arguments));
        }
    }

    /** How ready it is; shown by colour, by shape and in words. */
    public enum Level {
        READY,
        ATTENTION,
        DOWN,
        UNKNOWN
    }

    public LightState {
        facts = List.copyOf(facts);
        details = List.copyOf(details);
    }

    public LightState(Level level, String key, List<Object> facts) {
        this(level, key, facts, List.of());
    }

    public LightState with(List<Detail> known) {
        return new LightState(level, key, facts, known);
    }

    /** Whether the light says the same, whatever else is known. */
    boolean saysTheSameAs(LightState other) {
        return with(List.of()).equals(other.with(List.of()));
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
