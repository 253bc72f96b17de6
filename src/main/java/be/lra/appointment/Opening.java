package be.lra.appointment;

import java.time.LocalTime;

/** A stretch of a day in which visitors are received, in Belgian clock times. */
public record Opening(LocalTime from, LocalTime until) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Opening {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an opening ends after it begins");
        }
    }

    /** {@code 09:00-12:00}, as it is typed and stored. */
    @Override
    public String toString() {
        return from + "-" + until;
    }
}
