package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import be.lra.office.Fees;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Reception;
import be.lra.office.VisitRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public list of offices, over HTTP without a script. */
@DatabaseTest
class OfficesPageDatabaseTest {

    private static final int HEAVIEST = 30_000; // bytes with style sheet and script; issue 2
    private static final int ASSETS = 15_000; // bytes of those two, about
    private static final Fees SPLIT = new Fees(OptionalInt.of(500), OptionalInt.of(750));
    private static final Fees FREE = new Fees(OptionalInt.of(0), OptionalInt.of(0));

    @Autowired
    WebApplicationContext application;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcTemplate sql;

    private MockMvc browser;
    private int opened;

    @BeforeEach
    void openTheBrowser() {
        for (String table : List.of("role_grant", "agent", "desk", "office")) {
            sql.update("delete from " + table);
        }
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void officeTellsAllThatAVisitorNeeds() throws Exception {
        open("Commune de Liège-Exemple", "4000 Liège-Exemple", told(VisitRule.BY_APPOINTMENT, SPLIT, Language.DE));

        String page = page("/offices?lang=fr");

        assertThat(page)
                .contains("Commune de Liège-Exemple", "Rue du Modèle 1, 4000 Liège-Exemple", "de 9 h à 12 h")
                .contains("href=\"tel:020000000\"", "href=\"mailto:aide@commune.example\"")
                .contains("Sur rendez-vous seulement.", "Deutsch", "https://map.example/1")
                .contains("5 € pour les habitants ; 7,50 € pour les autres");
    }

    @Test
    void whatAnOfficeHasNotToldIsNotShown() throws Exception {
        open("Commune-Muette", "4001 Muette", Reception.NOT_TOLD);

        assertThat(page("/offices?lang=fr"))
                .contains("Commune-Muette", "Téléphonez avant de venir.")
                .doesNotContain("Prix :", "Langues :", "Voir sur un plan");
    }

    @Test
    void sameFeeForEverybodyIsToldOnce() throws Exception {
        open("Gratuite", "4002 Gratuite", told(VisitRule.BOTH, FREE, Language.FR));

        assertThat(page("/offices?lang=fr")).contains("gratuit").doesNotContain("pour les habitants");
    }

    @ParameterizedTest
    @CsvSource({
        "liege, 1",
        "LIÈGE, 1",
        "4000, 1",
        "4000 commune, 1",
        "commune 4000 liège, 1",
        "exemple, 2",
        "commune nowhere, 0",
        "100%, 0",
        "_, 0",
        "!, 0",
        "\\, 0"
    })
    void everyWordMustStandInNameOrAddress(String search, int found) throws Exception {
        open("Commune de Liège-Exemple", "4000 Liège-Exemple", Reception.NOT_TOLD);
        open("Gemeente Voorbeeld", "9000 Exemple", Reception.NOT_TOLD);

        assertThat(names(search("q", search))).hasSize(found);
    }

    @Test
    void languageSpokenAtTheCounterNarrowsTheList() throws Exception {
        open("Deutsch", "4700 X", told(VisitRule.BOTH, FREE, Language.DE, Language.FR));
        open("Nederlands", "9000 X", told(VisitRule.BOTH, FREE, Language.NL));

        assertThat(names(search("speaks", "de"))).containsExactly("Deutsch");
        assertThat(names(search("speaks", "xx"))).hasSize(2);
    }

    @Test
    void nothingFoundSaysWhatToDo() throws Exception {
        assertThat(search("q", "Atlantis"))
                .contains("Aucun bureau trouvé", "Essayez avec moins de mots", "value=\"Atlantis\"");
    }

    @Test
    void tooLongSearchIsToldAndStays() throws Exception {
        String text = "x".repeat(101);

        assertThat(search("q", text))
                .contains("Ce texte est trop long : 100 caractères au plus.", "value=\"" + text + "\"", "href=\"#q\"")
                .doesNotContain("id=\"found\"");
    }

    @Test
    void officesThatNobodyCanReachAreLeftOut() throws Exception {
        setup.open(new OfficeProfile(
                UUID.randomUUID(),
                "0000000001",
                "Unfinished",
                List.of(),
                "",
                "",
                Map.of(),
                "Unfinished",
                "",
                Language.FR,
                false,
                Reception.NOT_TOLD));

        assertThat(names(page("/offices?lang=fr"))).isEmpty();
    }

    @Test
    void hundredsOfOfficesCanBeLeafedThroughOnLightPages() throws Exception {
        for (int n = 0; n < 205; n++) {
            open("Commune %03d".formatted(n), "4000 Exemple", told(VisitRule.BOTH, SPLIT, Language.values()));
        }

        String second = page("/offices?lang=fr&page=2&q=commune");

        assertThat(names(second)).hasSize(10).startsWith("Commune 010").endsWith("Commune 019");
        assertThat(second)
                .contains("205 bureaux trouvés", "Page 2 sur 21")
                .contains("q=commune&amp;speaks=&amp;page=1\"", "q=commune&amp;speaks=&amp;page=3\"");
        assertThat(second.getBytes(StandardCharsets.UTF_8).length + ASSETS).isLessThan(HEAVIEST);
        assertThat(names(page("/offices?page=999999")))
                .startsWith("Commune 200")
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999", "1.5", ""})
    void pageThatIsNoneIsTheFirst(String number) throws Exception {
        open("Commune", "4000 Exemple", Reception.NOT_TOLD);

        assertThat(names(search("page", number))).containsExactly("Commune");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void pageIsShownInFourLanguages(String language) throws Exception {
        open("Commune", "4000 Exemple", told(VisitRule.BOTH, SPLIT, Language.values()));

        assertThat(page("/offices?lang=" + language))
                .contains("lang=\"" + language + "\"")
                .doesNotContain("??");
    }

    private void open(String name, String place, Reception reception) {
        opened++;
        setup.open(new OfficeProfile(
                UUID.randomUUID(),
                "%010d".formatted(opened),
                name,
                List.of("Rue du Modèle 1", place),
                "02 000 00 00",
                "aide@commune.example",
                Map.of(Language.FR, "de 9 h à 12 h"),
                name,
                "commune.example",
                Language.FR,
                false,
                reception));
    }

    private static Reception told(VisitRule rule, Fees fees, Language... spoken) {
        return new Reception(Set.of(spoken), rule, fees, "https://map.example/1");
    }

    private static List<String> names(String page) {
        return Pattern.compile("<h3>([^<]*)</h3>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String search(String name, String value) throws Exception {
        return shown(browser.perform(get("/offices").param(name, value).param("lang", "fr"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String page(String address) throws Exception {
        return shown(browser.perform(get(address)).andReturn().getResponse().getContentAsString());
    }

    private static String shown(String page) {
        return page.replace('\u00a0', ' ').replace("<span>", "").replace("</span>", "");
    }
}
