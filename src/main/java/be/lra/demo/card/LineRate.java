package be.lra.demo.card;

import java.time.Duration;

/**
 * How fast bytes cross the contacts of a card. A T=0 character takes 12 bit times, so a reader that drives the chip at
 * 4 MHz moves 4,000,000 / (clocks per bit × 12) bytes a second (eid-card.md 7). The chip's own computing, procedure bytes
 * and USB come on top and are left out: this is a floor.
 *
 * @param bytesPerSecond above 0, in both directions together: the line is half duplex
 */
public record LineRate(int bytesPerSecond) {

    private static final int CLOCK = 4_000_000; // Hz, what readers of the counter give
    private static final int BITS_A_CHARACTER = 12;

    /** @throws IllegalArgumentException if nothing would ever arrive */
    public LineRate {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("a line moves at least one byte a second: " + bytesPerSecond);
        }
    }

    /** What the answer to reset of a generation asks for (eid-card.md 1, TA1). */
    public static LineRate of(Generation generation) {
        int clocksPerBit = switch (generation) {
            case APPLET_1_7 -> 93;
            case APPLET_1_8 -> 16;
        };
        return new LineRate(CLOCK / (clocksPerBit * BITS_A_CHARACTER));
    }

    /** How long so many bytes are under way. */
    public Duration timeFor(int bytes) {
        return Duration.ofNanos(1_000_000_000L * bytes / bytesPerSecond);
    }
}
