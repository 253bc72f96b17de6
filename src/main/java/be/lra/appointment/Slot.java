package be.lra.appointment;

import java.time.Instant;

/** A time an office offers: from, and the first instant after it. */
record Slot(Instant start, Instant end) {

    boolean overlaps(Instant from, Instant until) {
        return start.isBefore(until) && from.isBefore(end);
    }
}
