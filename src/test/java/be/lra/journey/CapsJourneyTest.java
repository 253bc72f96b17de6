package be.lra.journey;

import be.lra.identity.Language;
import be.lra.identity.TimeOrderedId;
import be.lra.office.AgentPhones;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final String CBE_NUMBER_OF_ALL = "0207000005"; // of the office of all journeys
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
        UUID id = agent(userName);
        setup.appoint(new NewAgent(id, userName, PASSWORD, pseudonym, language));
        setup.connectApp(id, AgentPhones.secret(userName));
        setup.grant(id, role, CBE_NUMBER);
    }

    @Test
    void lettersThatRunOutAreToldToWhoeverIsConcerned() {
        var gallery = new Gallery("caps");
        Words german = new Words(messages, Locale.GERMAN);
        var one = chromium.desk();
        var two = chromium.german();
        var screen = chromium.supervisor();
        var administrator = chromium.german();

        counted("AGENT", agent("limites.un"), 9);
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

        followUpTwoOffices(screen, gallery);

        var limits = new DeskPages(administrator, german, gallery);
        limits.signIn("limites.vier", PASSWORD);
        administrator.navigate(Journey.address("/desk/office").toString());
        limits.button("office.limits.change").click();
        administrator.getByText(german.of("office.limits.text")).waitFor();
        gallery.lookTwice(administrator, "limits");

        gallery.judge();
    }

    /** The supervisor answers for the neighbouring office too, where a letter lapses tomorrow as it does here. */
    private void followUpTwoOffices(Page screen, Gallery gallery) {
        setup.grant(agent("limites.drie"), Role.SUPERVISOR, CBE_NUMBER_OF_ALL);
        List<UUID> letters = List.of(letter(office, "R-7001-QQ"), letter(OFFICE, "R-7002-QQ"));
        screen.navigate(Journey.address("/desk/follow-up").toString());
        chooseAll(screen);
        screen.getByText("R-7002-QQ").waitFor();
        gallery.lookTwice(screen, "follow-up-of-two");
        screen.navigate(Journey.address("/desk/control").toString());
        chooseAll(screen);
        screen.getByText("R-7002-QQ").waitFor();
        gallery.lookTwice(screen, "control-of-two");
        letters.forEach(letter ->
                jdbc.sql("delete from registration where id = ?").param(letter).update());
    }

    private void chooseAll(Page screen) {
        screen.locator("vaadin-select").first().click();
        screen.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions()
                        .setHasText(supervisorsWords().of("registration.offices.all")))
                .click();
    }

    private UUID letter(UUID where, String reference) {
        Instant now = clock.instant();
        UUID id = TimeOrderedId.next(now, new SecureRandom());
        jdbc.sql("""
                        insert into registration (id, version, reference, state, means, office, desk, agent, started_at,
                            issued_at, expires_at, letters)
                        values (?, 0, ?, 'PENDING', 'TRAVEL_DOCUMENT', ?, ?, ?, ?, ?, ?, 1)""")
                .params(
                        id,
                        reference,
                        where,
                        DESK,
                        agent("limites.un"),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofDays(1))))
                .update();
        return id;
    }

    private static UUID agent(String userName) {
        return UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
    }

    private void counted(String scope, UUID holder, int letters) {
        jdbc.sql("replace into letter_day (office, day, scope, holder, letters) values (?, ?, ?, ?, ?)")
                .params(
                        office,
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Brussels")),
                        scope,
                        holder,
                        letters)
                .update();
    }
}
