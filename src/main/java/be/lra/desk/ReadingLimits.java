package be.lra.desk;

import java.time.Duration;

/**
 * How long things may take at a reader (eid-card.md 7); ours, above the slowest real card, whose longest answer takes a
 * third of a second. Whatever does not answer is told to the agent within five seconds, the last word included.
 *
 * @param command one command of the card
 * @param reading all of them
 * @param server the server's answer, for which the card waits
 * @param look the longest wait for a card to come or go
 */
record ReadingLimits(Duration command, Duration reading, Duration server, Duration look) {

    static final ReadingLimits USUAL = new ReadingLimits(
            Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(4), Duration.ofMillis(500));
}
