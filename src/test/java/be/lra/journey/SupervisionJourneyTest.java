package be.lra.journey;

import be.lra.demo.registry.SpecimenPassports;
import org.junit.jupiter.api.Test;

/** A finished case, found again by a piece of the name, read, and controlled by who had no part in it. */
class SupervisionJourneyTest extends Journey {

    @Test
    void finishedCaseIsFoundReadAndControlled() {
        var gallery = new Gallery("supervision");
        var counter = chromium.desk();
        var desk = new DeskPages(counter, words(), gallery);
        var agent = new FilePages(counter, words(), gallery);
        var screen = chromium.supervisor();
        var supervisor = new FilePages(screen, supervisorsWords(), gallery);

        desk.signIn("agent", PASSWORD);
        desk.sitAt(DESK_NAME);
        desk.startWithDocument();
        desk.typeZone(SpecimenPassports.mrz("found"));
        desk.choose("Duvaléry");
        desk.attest();
        desk.email("visitor.controlled@mail.example", "Français");
        desk.issue();
        desk.letter();
        agent.find("valer marg");
        agent.read();
        agent.takeReceipt();
        agent.thinkOfClosing();
        agent.thinkOfCorrecting();
        agent.followUp();

        new DeskPages(screen, supervisorsWords(), gallery).signIn("supervisor", PASSWORD);
        supervisor.find("duval");
        supervisor.read();
        supervisor.thinkOfTransferring();
        supervisor.control();
        supervisor.followUp();
        supervisor.figures();
        supervisor.news();

        gallery.judge();
    }
}
