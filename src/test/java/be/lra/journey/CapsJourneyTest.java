package be.lra.journey;

import be.lra.identity.Language;
import be.lra.office.AgentPhones;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters of the day run out: who works there reads it before a visitor sits down, and the supervisor is told. */
class CapsJourneyTest extends Journey {

    private static final String CBE_NUMBER = "0000000790"; // right check digits, never given
    private static final String DESK_OF_ONE = "Guichet un";
    private static final String DESK_OF_TWO = "Schalter zwei";

    @Autowired
    Clock clock;

    private final UUID office = UUID.randomUUID();

    @BeforeEach
    void openWithLimits() {
        setup.open(new OfficeProfile(
                office,
                CBE_NUMBER,
                "Commune-Limites",
                List.of("Place des Limites 1", "9999 Commune-Limites"),
                "02 000 00 02",
                "aide@limites.example",
                Map.of(Language.FR, "le matin"),
                "Commune-Limites",
                "limites.example",
                Language.FR,
                false,
                Reception.NOT_TOLD));
        setup.furnish(new DeskProfile(UUID.randomUUID(), office, DESK_OF_ONE));
        setup.furnish(new DeskProfile(UUID.randomUUID(), office, DESK_OF_TWO));
        appoint("limites.un", "N. O.", Role.AGENT, Language.FR);
        appoint("limites.zwei", "P. Q.", Role.AGENT, Language.DE);
        appoint("limites.drie", "R. S.", Role.SUPERVISOR, Language.NL);
        appoint("limites.vier", "T. U.", Role.ADMINISTRATOR, Language.DE);
        jdbc.sql("update office set agent_cap = 12, office_cap = 20 where id = ?")
                .param(office)
                .update();
    }

    private void appoint(String userName, String pseudonym, Role role, Language language) {
        UUID id = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        setup.appoint(new NewAgent(id, userName, PASSWORD, pseudonym, language));
        setup.connectApp(id, AgentPhones.secret(userName));
        setup.grant(id, role, CBE_NUMBER);
    }

    @Test
    void lettersThatRunOutAreToldToWhoeverIsConcerned() {
        var gallery = new Gallery("caps");
        Words german = new Words(messages, Locale.GERMAN);
        var one = chromium.desk();
        var two = chromium.desk();
        var screen = chromium.supervisor();
        var administrator = chromium.desk();

        counted("AGENT", UUID.nameUUIDFromBytes("limites.un".getBytes(StandardCharsets.UTF_8)), 9);
        var desk = new DeskPages(one, words(), gallery);
        desk.signIn("limites.un", PASSWORD);
        desk.sitAt(DESK_OF_ONE);
        one.getByText(words().of("registration.left.AGENT", 3)).waitFor();
        gallery.lookTwice(one, "few");
        desk.startWithDocument();
        one.getByText(words().of("registration.left.AGENT", 3)).waitFor();

        counted("OFFICE", office, 20);
        var other = new DeskPages(two, german, gallery);
        other.signIn("limites.zwei", PASSWORD);
        other.sitAt(DESK_OF_TWO);
        two.getByText(german.of("registration.left.none.OFFICE")).waitFor();
        gallery.lookTwice(two, "none");

        new DeskPages(screen, supervisorsWords(), gallery).signIn("limites.drie", PASSWORD);
        screen.navigate(Journey.address("/desk/supervision").toString());
        screen.getByText(supervisorsWords().of("registration.quota.usedUp")).waitFor();
        gallery.lookTwice(screen, "told");

        var limits = new DeskPages(administrator, german, gallery);
        limits.signIn("limites.vier", PASSWORD);
        administrator.navigate(Journey.address("/desk/office").toString());
        limits.button("office.limits.change").click();
        administrator.getByText(german.of("office.limits.text")).waitFor();
        gallery.lookTwice(administrator, "limits");

        gallery.judge();
    }

    private void counted(String scope, UUID holder, int letters) {
        jdbc.sql("replace into letter_day (office, day, scope, holder, letters) values (?, ?, ?, ?, ?)")
                .params(office, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Brussels")), scope, holder, letters)
                .update();
    }
}
