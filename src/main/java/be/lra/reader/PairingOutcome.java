package be.lra.reader;

import java.time.Instant;

/** What came of a code that somebody typed to connect a reader program to a desk. */
public sealed interface PairingOutcome {

    record Connected(BridgeView bridge) implements PairingOutcome {}

    /**
     * No program shows this code.
     *
     * @param triesLeft before the agent has to wait
     */
    record WrongCode(int triesLeft) implements PairingOutcome {}

    /** The program shows a new one by now. */
    record ExpiredCode() implements PairingOutcome {}

    record UsedCode() implements PairingOutcome {}

    record TooManyCodes(Instant until) implements PairingOutcome {}

    /** The desk has a reader program already, which only an express wish replaces. */
    record DeskTaken(BridgeView current) implements PairingOutcome {}

    /** The desk's reader program is blocked: only an administrator may put another in its place. */
    record DeskBridgeBlocked() implements PairingOutcome {}

    /** The very program that shows the code is blocked. */
    record KeyBlocked() implements PairingOutcome {}
}
