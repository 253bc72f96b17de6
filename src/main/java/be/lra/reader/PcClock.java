package be.lra.reader;

import java.time.Duration;

/**
 * How the clock of a counter PC goes, for people.
 *
 * @param serverAhead how far the server's clock is ahead of the PC's
 */
public record PcClock(Duration serverAhead) {

    private static final Duration EXACT = Duration.ofSeconds(2); // what a clock and a network may differ unnoticed
    private static final Duration IN_SECONDS = Duration.ofMinutes(2); // below it a number of minutes says too little

    /** Message key of the words, whose only argument is {@link #off}. */
    public String key() {
        if (serverAhead.abs().compareTo(EXACT) <= 0) {
            return "reader.clock.right";
        }
        String way = serverAhead.isNegative() ? "reader.clock.fast." : "reader.clock.slow.";
        return way + (serverAhead.abs().compareTo(IN_SECONDS) < 0 ? "seconds" : "minutes");
    }

    /** How far it is off: seconds below two minutes, else whole minutes. */
    public long off() {
        Duration off = serverAhead.abs();
        return off.compareTo(IN_SECONDS) < 0 ? off.toSeconds() : off.toMinutes();
    }
}
