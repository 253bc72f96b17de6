package be.lra.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The citizen's pages about appointments, over HTTP without a script. */
@DatabaseTest
class AppointmentPagesDatabaseTest {

    private static final String DAY = "/2026-11-18";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Appointments appointments;

    @Autowired
    AppointmentSetup setup;

    @Autowired
    OfficeSetup offices;

    @Autowired
    List<MessageComposer> composers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private MockHttpSession session = new MockHttpSession();
    private MockMvc browser;
    private OfficeProfile office;
    private String base;

    @BeforeEach
    void openTheBrowser() {
        office = AppointmentFixtures.openOffice(offices, setup, database, 1);
        base = "/appointment/" + office.id();
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void wholeWayFromTheOfficeToAConfirmedAppointment() throws Exception {
        database.sql("update office set name = 'Sans-Pareil' where id = ?")
                .param(office.id())
                .update();
        assertThat(page(get("/offices").param("q", "Sans-Pareil")))
                .contains("href=\"" + base + "\"", "Prendre rendez-vous");
        assertThat(page(get("/offices").param("q", "Sans-Pareil"))).doesNotContain("Téléphonez avant de venir");
        assertThat(page(get(base))).contains("mercredi 18 novembre<", "9 moments libres", base + DAY);
        assertThat(page(get(base + DAY))).contains(">09:00<", ">11:40<", base + DAY + "/09:20");
        assertThat(page(get(base + DAY + "/09:20")))
                .contains("Quel nom pouvons-nous appeler", "mercredi 18 novembre 2026 à 09:20")
                .doesNotContain("<form id=\"step\" method=\"get\"");
        assertThat(location(who("/09:20", "anne@example.org", "Mme Specimen"))).isEqualTo("/appointment/sent");
        assertThat(page(get("/appointment/sent"))).contains("a•••@example.org", "<b>10:55</b>"); // 09:40 UTC + 15 min
        assertThat(location(get("/appointment/open/" + mailedToken(MessageKind.APPOINTMENT_HELD))))
                .isEqualTo("/appointment/own");
        assertThat(page(get("/appointment/own"))).contains("Confirmer ce rendez-vous", "09:20", "Rue du Modèle 1");
        assertThat(location(post("/appointment/own/confirm"))).isEqualTo("/appointment/own");
        assertThat(page(get("/appointment/own")))
                .contains("Le bureau vous attend", "Que devez-vous apporter", "Déplacer")
                .doesNotContain("Confirmer ce rendez-vous");
        assertThat(page(get(base + DAY))).doesNotContain(base + DAY + "/09:20");
    }

    @Test
    void openingTheLinkAndItsPagesChangesNothing() throws Exception {
        UUID id = held();
        String token = mailedToken(MessageKind.APPOINTMENT_HELD);
        for (int n = 0; n < 5; n++) {
            session = new MockHttpSession();
            location(get("/appointment/open/" + token));
            page(get("/appointment/own"));
        }

        assertThat(AppointmentFixtures.state(database, id)).isEqualTo("HELD");

        location(post("/appointment/own/confirm"));
        page(get("/appointment/own/cancel"));
        page(get("/appointment/own/move"));
        page(get("/appointment/own/move" + DAY + "/10:00"));

        assertThat(AppointmentFixtures.state(database, id)).isEqualTo("EXPECTED");
        assertThat(page(get("/appointment/own"))).contains("09:20");
    }

    @Test
    void whoHasNotOpenedTheLinkCannotConfirm() throws Exception {
        UUID id = held();

        assertThat(location(post("/appointment/own/confirm"))).isEqualTo("/appointment/unknown");
        assertThat(AppointmentFixtures.state(database, id)).isEqualTo("HELD");
    }

    @Test
    void appointmentThatMovedTooOftenStaysAndIsToldUntilWhen() throws Exception {
        UUID id = confirmed();
        for (String time : List.of("10:00", "10:20", "10:40", "11:00", "11:20")) {
            perform(post("/appointment/own/move" + DAY + "/" + time));
        }

        String page = page(post("/appointment/own/move" + DAY + "/10:00"));

        assertThat(page).contains("a été déplacé trop souvent", "/appointment/own/move" + DAY + "/10:00");
        assertThat(page(get("/appointment/own"))).contains("11:20");
        assertThat(AppointmentFixtures.state(database, id)).isEqualTo("EXPECTED");
    }

    @Test
    void appointmentMovesAndIsCancelled() throws Exception {
        UUID id = confirmed();

        assertThat(page(get("/appointment/own/move"))).contains("Vers quel jour", "/appointment/own/move" + DAY);
        assertThat(page(get("/appointment/own/move" + DAY))).contains("/appointment/own/move" + DAY + "/10:00");
        assertThat(page(get("/appointment/own/move" + DAY + "/10:00"))).contains("à 09:20", "à 10:00");
        assertThat(location(post("/appointment/own/move" + DAY + "/10:00"))).isEqualTo("/appointment/own?moved");
        assertThat(page(get("/appointment/own").param("moved", ""))).contains("est déplacé", "10:00");
        assertThat(page(get("/appointment/own/cancel"))).contains("Oui, annuler le rendez-vous");
        assertThat(location(post("/appointment/own/cancel"))).isEqualTo("/appointment/own");
        assertThat(page(get("/appointment/own"))).contains("Ce rendez-vous est annulé", base);
        assertThat(location(get("/appointment/own/move"))).isEqualTo("/appointment/own");
        assertThat(location(post("/appointment/own/move" + DAY + "/11:00"))).isEqualTo("/appointment/own");
        assertThat(AppointmentFixtures.state(database, id)).isEqualTo("CANCELLED");
    }

    @Test
    void timeThatWasJustTakenShowsTheFreeOnesAndKeepsWhatWasTyped() throws Exception {
        page(get(base + DAY + "/09:20"));
        appointments.hold(
                office.id(),
                AppointmentFixtures.NINE.plus(Duration.ofMinutes(20)),
                AppointmentFixtures.visitor("bert@example.org"),
                "192.0.2.9");

        String page = page(who("/09:20", "anne@example.org", "Mme Specimen"));

        assertThat(page)
                .contains("Cette heure vient d’être prise", "href=\"#times\"", ">09:40<")
                .doesNotContain(">09:20<");
        assertThat(page(get(base + DAY + "/09:40"))).contains("value=\"anne@example.org\"", "value=\"Mme Specimen\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Mme X|#email|Indiquez votre adresse e-mail",
                "anne|Mme X|#email|Le signe @ manque",
                "a b@example.org|Mme X|#email|avant le @",
                "anne@example|Mme X|#email|Ce qui suit le @",
                "anne@example.org|''|#called|Indiquez un nom",
                "anne@example.org|<b>X</b>|#called|Un nom se compose de lettres"
            })
    void whatIsMissingOrWrongIsSaidAndWhatWasTypedStays(String email, String called, String field, String sentence)
            throws Exception {
        String page = page(who("/09:20", email, called));

        assertThat(page).contains(sentence, "href=\"" + field + "\"", "aria-invalid=\"true\"");
        assertThat(page).contains("value=\"" + email + "\"");
        assertThat(page).contains("value=\"" + called.replace("<", "&lt;").replace(">", "&gt;") + "\"");
    }

    @Test
    void problemsAreToldInTheOrderOfTheFields() throws Exception {
        assertThat(page(who("/09:20", "", ""))).containsSubsequence("href=\"#email\"", "href=\"#called\"");
    }

    @Test
    void nameThatIsTooLongIsSaid() throws Exception {
        assertThat(page(who("/09:20", "anne@example.org", "x".repeat(61)))).contains("60 caractères au plus");
    }

    @Test
    void tooManyAppointmentsAreSaid() throws Exception {
        location(who("/09:00", "anne@example.org", "A"));
        location(who("/09:20", "anne@example.org", "A"));

        assertThat(page(who("/09:40", "anne@example.org", "A"))).contains("2 rendez-vous sont déjà gardés");
    }

    @Test
    void tooManyTriesAreSaidWithTheTimeOfTheNext() throws Exception {
        for (int n = 0; n < 5; n++) {
            perform(who("/09:20", "anne@example.org", "A"));
            database.sql("delete from appointment").update();
        }

        assertThat(page(who("/09:20", "anne@example.org", "A"))).contains("Réessayez à partir de 10:50");
    }

    @Test
    void holdThatIsOverHasItsPageWithTheNextStep() throws Exception {
        held();
        String token = mailedToken(MessageKind.APPOINTMENT_HELD);
        clock.advance(Duration.ofMinutes(15));

        location(get("/appointment/open/" + token));

        assertThat(page(get("/appointment/own"))).contains("n’a pas été confirmé à temps", base);
        location(post("/appointment/own/confirm"));
        assertThat(page(get("/appointment/own"))).contains("n’a pas été confirmé à temps");
    }

    @Test
    void appointmentThatIsOverHasItsPage() throws Exception {
        confirmed();
        clock.set(AppointmentFixtures.NINE.plus(Duration.ofHours(2)));

        assertThat(page(get("/appointment/own")))
                .contains("Ce rendez-vous est passé", "Choisir un autre rendez-vous")
                .doesNotContain("/appointment/own/cancel");
    }

    @Test
    void unknownLinkHasItsPage() throws Exception {
        assertThat(location(get("/appointment/open/" + "A".repeat(43)))).isEqualTo("/appointment/unknown");
        assertThat(page(get("/appointment/unknown"))).contains("Nous ne connaissons pas ce lien");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "019a0000-0000-7000-8000-00000000ffff"})
    void officeThatGivesNoAppointmentsLeadsToTheList(String id) throws Exception {
        assertThat(location(get("/appointment/" + id))).isEqualTo("/offices");
        assertThat(location(get("/appointment/" + id + DAY))).isEqualTo("/offices");
        assertThat(location(get("/appointment/" + id + DAY + "/09:00"))).isEqualTo("/offices");
    }

    @Test
    void dayThatIsNoneLeadsToTheDays() throws Exception {
        assertThat(location(get(base + "/tomorrow"))).isEqualTo(base);
        assertThat(location(get(base + "/2026-13-01/09:00"))).isEqualTo(base);
        assertThat(page(get(base + DAY + "/09:07"))).contains("Cette heure vient d’être prise");
        assertThat(page(get(base).param("from", "x"))).contains("mardi 17 novembre<");
    }

    @Test
    void laterDaysCanBeLeafedThrough() throws Exception {
        assertThat(page(get(base))).contains(base + "?from=2026-11-27");
        assertThat(page(get(base).param("from", "2026-12-11")))
                .contains("jeudi 17 décembre<")
                .doesNotContain("?from=");
    }

    @Test
    void officeOutOfListHasNoLink() throws Exception {
        setup.plan(office.id(), AppointmentPlan.NOT_TOLD);

        assertThat(page(get("/offices"))).doesNotContain(base);
        assertThat(location(get(base))).isEqualTo("/offices");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void everyPageIsShownInFourLanguages(String language) throws Exception {
        confirmed();
        for (String path : List.of(
                base,
                base + DAY,
                base + DAY + "/09:00",
                "/appointment/own",
                "/appointment/own/cancel",
                "/appointment/own/move",
                "/appointment/own/move" + DAY + "/10:00",
                "/appointment/unknown")) {
            assertThat(page(get(path).param("lang", language)))
                    .as(path)
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void changingTheLanguageKeepsWhatWasTyped() throws Exception {
        String page = page(who("/09:20", "anne@", "Mme").param("lang", "nl"));

        assertThat(page)
                .contains("lang=\"nl\"", "value=\"anne@\"", "value=\"Mme\"")
                .doesNotContain("id=\"problems\"");
    }

    @Test
    void postWithoutCsrfTokenIsRefused() throws Exception {
        assertThat(browser.perform(post("/appointment/own/cancel").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private UUID held() throws Exception {
        location(who("/09:20", "anne@example.org", "Mme Specimen"));
        return AppointmentFixtures.appointment(database, "anne@example.org");
    }

    private UUID confirmed() throws Exception {
        UUID id = held();
        location(get("/appointment/open/" + mailedToken(MessageKind.APPOINTMENT_HELD)));
        location(post("/appointment/own/confirm"));
        return id;
    }

    private String mailedToken(MessageKind kind) {
        UUID id = AppointmentFixtures.appointment(database, "anne@example.org");
        return AppointmentFixtures.token(AppointmentFixtures.compose(composers, transaction, kind, id, clock.instant())
                .orElseThrow());
    }

    private MockHttpServletRequestBuilder who(String time, String email, String called) {
        return post(base + DAY + time)
                .param("email", email)
                .param("called", called)
                .param("language", "fr");
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        String url = perform(request).getRedirectedUrl();
        assertThat(url).as("redirected").isNotNull();
        return Objects.requireNonNull(url);
    }

    /** A page that is shown: light, without inline script or style, without a token, and never stored. */
    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getRedirectedUrl()).isNull();
        String page = response.getContentAsString();
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(page).doesNotContain("??");
        CitizenPage.keepsTheRules(response);
        return page.replace('\u00a0', ' ');
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.session(session)
                        .locale(Locale.FRENCH)
                        .header("Accept-Language", "fr")
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
