package be.lra.activation;

import java.util.UUID;

/**
 * A letter whose activation is not finished, and whose end is near.
 *
 * @param number 1 for the first reminder of its pair
 */
public record DueReminder(UUID pair, UUID registration, int number) {}
