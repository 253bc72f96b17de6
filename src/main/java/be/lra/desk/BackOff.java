package be.lra.desk;

import java.time.Duration;

/** Pauses between tries, each twice as long as the one before, up to the longest. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to wait now. */
    Duration pause() {
        Duration now = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return now;
    }

    /** All went well: the next pause is the first again. */
    void reset() {
        next = first;
    }
}
