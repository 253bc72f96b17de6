package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An office with nothing but its first administrator becomes one in which an agent receives visitors. */
class FurnishingJourneyTest extends Journey {

    private static final String CBE_NUMBER = "0000000295"; // right check digits, never given
    private static final String OWN_PASSWORD = "quatre chevaux bruns chantent";

    @Test
    void administratorFurnishesTheOfficeAndItsAgentSitsDown() {
        var gallery = new Gallery("furnishing");
        openWithItsAdministratorAlone();
        var administrator = new OfficePages(chromium.desk(), words(), gallery);
        var agent = new OfficePages(chromium.desk(), words(), gallery);

        administrator.signIn("furnisher", PASSWORD);
        administrator.connectApp();
        administrator.addDesk("Guichet 7");
        String handedOver = administrator.appoint("huppe", "H. U.");
        administrator.lookAtEveryDialog("H. U.");
        administrator.lookInDutchAndOnAPhone();

        agent.signIn("huppe", handedOver);
        agent.choosePassword(handedOver, OWN_PASSWORD);
        agent.signIn("huppe", OWN_PASSWORD);
        agent.connectApp();
        assertThat(agent.placeOfTheHead()).contains("Commune-Neuve", "Guichet 7");

        gallery.judge();
    }

    /** As the program leaves it after {@code first-administrator}. */
    private void openWithItsAdministratorAlone() {
        setup.open(new OfficeProfile(
                UUID.randomUUID(),
                CBE_NUMBER,
                "Commune-Neuve",
                List.of(),
                "",
                "",
                Map.of(),
                "Commune-Neuve",
                "",
                Language.FR,
                false,
                Reception.NOT_TOLD));
        UUID id = UUID.randomUUID();
        setup.appoint(new NewAgent(id, "furnisher", PASSWORD, "F. A.", Language.FR));
        setup.grant(id, Role.ADMINISTRATOR, CBE_NUMBER);
    }
}
