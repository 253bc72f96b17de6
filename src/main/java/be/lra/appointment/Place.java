package be.lra.appointment;

/**
 * A time at one counter.
 *
 * @param counter from 1
 */
record Place(Slot slot, int counter) {}
