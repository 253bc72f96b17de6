package be.lra.registry;

/** Whether the register answers, asked without asking about anybody. */
public sealed interface RegisterHealth {

    record Serving() implements RegisterHealth {}

    /** It answers, and says itself that something behind it is slow or away. */
    record Degraded() implements RegisterHealth {}

    record Silent(RegisterTrouble trouble) implements RegisterHealth {}
}
