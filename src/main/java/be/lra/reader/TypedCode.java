package be.lra.reader;

import java.util.UUID;

/**
 * A pairing code as somebody typed it.
 *
 * @param desk to be connected
 * @param replace whether a reader program that serves this desk shall leave it
 */
public record TypedCode(String text, UUID desk, boolean replace) {

    /** Masked: codes never reach a log. */
    @Override
    public String toString() {
        return "TypedCode[masked]";
    }
}
