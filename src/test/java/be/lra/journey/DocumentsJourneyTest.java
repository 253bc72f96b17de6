package be.lra.journey;

import be.lra.demo.registry.SpecimenPassports;
import be.lra.identity.Language;
import be.lra.office.AgentPhones;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two administrators decide that a kind of document serves no longer, and the desk says so at once. */
class DocumentsJourneyTest extends Journey {

    private static final String CBE_NUMBER = "0000000592"; // right check digits, never given
    private static final String DESK_OF_PAPERS = "Guichet des papiers";

    private final UUID office = UUID.randomUUID();

    @BeforeEach
    void openWithTwoAdministrators() {
        setup.open(new OfficeProfile(
                office,
                CBE_NUMBER,
                "Commune-Papiers",
                List.of("Place des Papiers 1", "9999 Commune-Papiers"),
                "02 000 00 01",
                "aide@papiers.example",
                Map.of(Language.FR, "le matin"),
                "Commune-Papiers",
                "papiers.example",
                Language.FR,
                false,
                Reception.NOT_TOLD));
        setup.furnish(new DeskProfile(UUID.randomUUID(), office, DESK_OF_PAPERS));
        appoint("papiers.un", "Y. Z.", Role.ADMINISTRATOR, Language.FR);
        appoint("papiers.deux", "W. V.", Role.ADMINISTRATOR, Language.DE);
        appoint("papiers.guichet", "Q. R.", Role.AGENT, Language.FR);
    }

    private void appoint(String userName, String pseudonym, Role role, Language language) {
        UUID id = UUID.randomUUID();
        setup.appoint(new NewAgent(id, userName, PASSWORD, pseudonym, language));
        setup.connectApp(id, AgentPhones.secret(userName));
        setup.grant(id, role, CBE_NUMBER);
    }

    @Test
    void refusedKindIsSaidAtTheDesk() {
        var gallery = new Gallery("documents");
        var author = new ReviewPages(chromium.desk(), words(), gallery);
        var reviewer = new ReviewPages(chromium.desk(), new Words(messages, Locale.GERMAN), gallery);
        var desk = new DeskPages(chromium.desk(), words(), gallery);
        author.signIn("papiers.un", words());
        reviewer.signIn("papiers.deux", words());

        author.proposeToRefuse("passport", "La carte d’identité du pays suffit.", "Beaucoup de faux passeports");
        reviewer.openDocuments();
        reviewer.openProposals();
        reviewer.lookAtTheProposal("Beaucoup de faux passeports");
        reviewer.approve();
        author.openDocuments();
        desk.signIn("papiers.guichet", PASSWORD);
        desk.sitAt(DESK_OF_PAPERS);
        desk.startWithDocument();
        desk.typeZone(SpecimenPassports.mrz("found"));
        desk.readThat("La carte d’identité du pays suffit.");

        gallery.judge();
    }
}
