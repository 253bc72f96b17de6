package be.lra.fas;

import java.net.URI;

/** Whether somebody may go to the federal service now. */
public sealed interface PartnerDeparture {

    /** The browser goes there; the attempt waits for it here. */
    record Go(URI address, PartnerAttempt attempt) implements PartnerDeparture {}

    record Stay(PartnerTrouble why) implements PartnerDeparture {}
}
