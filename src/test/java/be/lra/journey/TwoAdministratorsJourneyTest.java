package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import be.lra.office.AgentPhones;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would lead visitors astray changes only when a second administrator has read it. */
class TwoAdministratorsJourneyTest extends Journey {

    private static final String CBE_NUMBER = "0000000394"; // right check digits, never given

    private final UUID office = UUID.randomUUID();

    @BeforeEach
    void openWithTwoAdministrators() {
        setup.open(new OfficeProfile(
                office,
                CBE_NUMBER,
                "Commune-Duo",
                List.of("Place du Duo 1", "9999 Commune-Duo"),
                "02 000 00 01",
                "aide@duo.example",
                Map.of(Language.FR, "le matin"),
                "Commune-Duo",
                "duo.example",
                Language.FR,
                false,
                Reception.NOT_TOLD));
        appoint("duo.un", "U. N.", Language.FR);
        appoint("duo.deux", "D. X.", Language.NL);
    }

    private void appoint(String userName, String pseudonym, Language language) {
        UUID id = UUID.randomUUID();
        setup.appoint(new NewAgent(id, userName, PASSWORD, pseudonym, language));
        setup.connectApp(id, AgentPhones.secret(userName));
        setup.grant(id, Role.ADMINISTRATOR, CBE_NUMBER);
    }

    @Test
    void oneProposesAndTheOtherDecides() {
        var gallery = new Gallery("two-administrators");
        var author = new ReviewPages(chromium.desk(), words(), gallery);
        var reviewer = new ReviewPages(chromium.desk(), supervisorsWords(), gallery);
        author.signIn("duo.un", words());
        reviewer.signIn("duo.deux", words());

        author.proposePhone("02 000 00 02", "Nouvelle centrale téléphonique");
        assertThat(author.mayDecide()).isFalse();
        reviewer.openProposals();
        reviewer.lookAtTheProposal("Nouvelle centrale téléphonique");
        reviewer.reject("Le numéro n’est pas encore raccordé");
        author.readAnswer("Le numéro n’est pas encore raccordé");
        assertThat(phone()).isEqualTo("02 000 00 01");

        author.proposePhone("02 000 00 03", "Raccordé depuis hier");
        reviewer.openProposals();
        reviewer.proposePhone("02 000 00 04", "Autre centrale");
        author.openProposals();
        reviewer.approve();
        assertThat(phone()).isEqualTo("02 000 00 03");

        author.approveWhatIsOutdated();
        assertThat(phone()).isEqualTo("02 000 00 03");

        author.proposeColleague("duo.trois", "T. R.", "Renfort du lundi");
        assertThat(roles("duo.trois")).isZero();
        reviewer.openProposals();
        reviewer.lookAtTheProposal("Renfort du lundi");
        reviewer.approve();
        assertThat(roles("duo.trois")).isOne();
        gallery.judge();
    }

    /** How many hold. */
    private int roles(String userName) {
        return jdbc.sql("select count(*) from role_grant g join agent a on a.id = g.agent"
                        + " where a.user_name = ? and (g.valid_until is null or g.valid_until > g.valid_from)")
                .param(userName)
                .query(Integer.class)
                .single();
    }

    private String phone() {
        return jdbc.sql("select help_line_phone from office where id = ?")
                .param(office)
                .query(String.class)
                .single();
    }
}
