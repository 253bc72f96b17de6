package be.lra.appointment;

import java.time.LocalDate;

/**
 * A day on which the office receives visitors.
 *
 * @param free how many times can still be chosen; 0 if the day is full
 */
public record FreeDay(LocalDate day, int free) {}
