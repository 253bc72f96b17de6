package be.lra.fas;

import be.lra.office.SignedInAgent;

/** What came of an agent who came back from the federal service. */
public sealed interface DeskArrival {

    /**
     * He goes on.
     *
     * @param there to sign out there again
     */
    record Accepted(SignedInAgent agent, FasSession there) implements DeskArrival {}

    record Refused(DeskTrouble why) implements DeskArrival {}
}
