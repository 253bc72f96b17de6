package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.registry.SpecimenPassports;
import be.lra.demo.registry.StubMode;
import be.lra.identity.MrzFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Visitors without a chip card with whom not everything is as it should be. */
class DetourJourneyTest extends Journey {

    private static final DateTimeFormatter IN_THE_ZONE = DateTimeFormatter.ofPattern("yyMMdd");

    @AfterEach
    void registerIsWellAgain() {
        REGISTER.behave(StubMode.NORMAL);
    }

    @Test
    void visitorTheRegisterDoesNotNameIsFoundInTheEndOrSentAway() {
        var gallery = new Gallery("detour");
        var page = chromium.desk();
        var desk = new DeskPages(page, words(), gallery);
        var detour = new DetourPages(page, words(), gallery);
        desk.signIn("colleague", PASSWORD);
        desk.sitAt(OTHER_DESK_NAME);

        // Nobody knows her: she is given a number, but the face on the passport is another
        desk.startWithDocument();
        desk.typeZone(SpecimenPassports.mrz("nobody"));
        detour.askForANumber("Zenith");
        detour.refuse("FACE_DOES_NOT_MATCH");

        // Two bear her name; the register is away when the next one sits down, and comes back
        detour.nextVisitor();
        desk.startWithDocument();
        desk.typeZone(SpecimenPassports.mrz("two"));
        detour.weighNoneOfThese();
        desk.choose("Mira");
        desk.heading("registration.checks.title");

        detour.nextVisitor();
        desk.startWithDocument();
        REGISTER.behave(StubMode.DOWN);
        desk.typeZone(mistyped());
        detour.putAside();
        REGISTER.behave(StubMode.NORMAL);
        detour.takeUp("DUVALERY");
        detour.correct(SpecimenPassports.mrz("found"));
        desk.choose("Duvaléry");
        desk.heading("registration.checks.title");
        String reference = desk.reference();

        var auditor = new AuditorPages(chromium.desk(), words(), gallery);
        auditor.signIn("auditor", PASSWORD);
        assertThat(auditor.trailOf(reference))
                .anyMatch(entry -> entry.contains(words().of("audit.code.reasonCode.TYPING_ERROR")));

        gallery.judge();
    }

    @Test
    void expiredPassportServesWithASupervisorsWordUntilASuspicionIsConfirmed() {
        var gallery = new Gallery("suspicion");
        var page = chromium.desk();
        var desk = new DeskPages(page, words(), gallery);
        var detour = new DetourPages(page, words(), gallery);
        var supervisor = new SupervisorPages(chromium.supervisor(), supervisorsWords(), gallery);
        desk.signIn("colleague", PASSWORD);
        desk.sitAt(OTHER_DESK_NAME);

        desk.startWithDocument();
        desk.typeZone(expiredLastWeek());
        desk.choose("Duvaléry");
        desk.attest();
        desk.email("visitor.expired@mail.example", "Deutsch");
        desk.waitForTheSupervisor();
        supervisor.signIn("supervisor", PASSWORD);
        supervisor.agree();
        desk.seeTheSupervisorAgree();

        detour.callInSilence();
        supervisor.hearTheCall();
        supervisor.confirmTheSuspicion();
        detour.issueInVain();
        detour.refuse("DOCUMENT_NOT_GENUINE");

        gallery.judge();
    }

    /** The passport of the one person found, with another given name. */
    private static String mistyped() {
        return MrzFixtures.passport("UTO", "XB1000018", "910314", "310630", "DUVALERY<<MARGOT<ELISE");
    }

    private static String expiredLastWeek() {
        LocalDate lastWeek =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).minusDays(7);
        return MrzFixtures.passport(
                "UTO", "XB1000555", "910314", lastWeek.format(IN_THE_ZONE), "DUVALERY<<MARGAUX<ELISE");
    }
}
