package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.registry.SpecimenPassports;
import org.junit.jupiter.api.Test;

/** A passport, found in the register of persons, leads to a citizen signed in at home. */
class PassportJourneyTest extends Journey {

    private static final String VISITOR = "visitor.passport@mail.example";
    private static final int MOST_STROKES = 25; // beyond the lines and the address: what a visit may cost an agent
    private static final String CITIZEN_PASSWORD = "quatre-chevaux-bruns-chantent";

    @Test
    void passportAndRegisterLeadToASignedInCitizen() {
        var gallery = new Gallery("passport");
        var desk = new DeskPages(chromium.desk(), words(), gallery);
        var home = new CitizenPages(chromium.phone(), gallery);
        var post = new Post(mailbox, VISITOR);

        desk.signIn("agent", PASSWORD);
        desk.sitAt(DESK_NAME);
        desk.startWithDocument();
        desk.typeZone(SpecimenPassports.mrz("found"));
        desk.choose("Duvaléry");
        desk.attest();
        desk.email(VISITOR, "Français");
        desk.issue();
        PrintedLetter letter = desk.letter();
        System.out.println("Keys and clicks of a visit with a passport: " + desk.strokes());
        assertThat(desk.strokes()).isLessThanOrEqualTo(MOST_STROKES);

        home.followLink(post.activationLink());
        home.changeLanguageWhileTyping("AAAAA");
        home.typeWrongCode("AAAAA");
        home.typeCode(letter.code());
        home.chooseApp("FR");
        home.chooseCredentials("voyageuse-passeport", CITIZEN_PASSWORD);
        String secret = home.connectApp();
        home.goOnToTheKeys();
        home.signOut();
        home.signInByApp("voyageuse-passeport", CITIZEN_PASSWORD, secret);
        assertThat(home.text()).contains("Duvaléry");
        home.signOut();

        gallery.judge();
    }

    @Test
    void reportedPassportWaitsForTheWordOfASupervisor() {
        var gallery = new Gallery("reported");
        var desk = new DeskPages(chromium.desk(), words(), gallery);
        var supervisor = new SupervisorPages(chromium.supervisor(), supervisorsWords(), gallery);

        desk.signIn("agent", PASSWORD);
        desk.sitAt(DESK_NAME);
        desk.startWithDocument();
        desk.typeZone(SpecimenPassports.mrz("reported"));
        desk.choose("Duvaléry");
        desk.lookInDutch("checks");
        desk.attest();
        desk.email(VISITOR, "Français");
        desk.waitForTheSupervisor();
        supervisor.signIn("supervisor", PASSWORD);
        supervisor.agree();
        desk.seeTheSupervisorAgree();
        desk.issue();
        assertThat(desk.letter().code()).isNotEmpty();

        gallery.judge();
    }
}
