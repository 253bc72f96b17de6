package be.lra.fas;

import java.net.URI;

/** Whether an agent may go to the federal service now. */
public sealed interface DeskDeparture {

    /** The browser goes there; the attempt waits for it here. */
    record Go(URI address, DeskAttempt attempt) implements DeskDeparture {}

    record Stay(DeskTrouble why) implements DeskDeparture {}
}
