package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.lra.DatabaseTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class WhichKeyDatabaseTest {

    private static final String MISSING_CITIZEN = "Choisissez votre nationalité.";
    private static final String MISSING_HOME = "Choisissez où vous habitez.";

    @Autowired
    WebApplicationContext application;

    private MockMvc browser;

    @BeforeEach
    void openTheBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void nothingIsMissingBeforeAnythingWasAnswered() throws Exception {
        assertThat(page("lang=fr")).contains("Quelle clé pour moi ?").doesNotContain(MISSING_CITIZEN, MISSING_HOME);
    }

    @Test
    void answerSaysWhatIsPossibleAndWhyTheRestIsNot() throws Exception {
        String page = page("citizen=EUROPEAN&home=EUROPE&answer=1&lang=fr");

        assertThat(page)
                .contains("eIDAS", "par un bureau d’enregistrement local", "notifiée par votre pays", "href=\"/help\"")
                .contains("Il faut une carte belge avec puce.")
                .doesNotContain("un lecteur de cartes et votre code PIN");
        assertThat(page).containsPattern("value=\"EUROPEAN\" checked").containsPattern("value=\"EUROPE\" checked");
    }

    @ParameterizedTest
    @CsvSource({
        "citizen=BELGIAN, false, true",
        "home=BELGIUM, true, false",
        "citizen=MARTIAN, true, true",
        "lang=fr, true, true"
    })
    void missingAnswerIsNamedAndTheOtherStays(String answers, boolean citizen, boolean home) throws Exception {
        String page = page(answers + "&answer=1&lang=fr");

        assertThat(page.contains(MISSING_CITIZEN)).isEqualTo(citizen);
        assertThat(page.contains(MISSING_HOME)).isEqualTo(home);
        assertThat(page.contains("value=\"BELGIAN\" checked")).isEqualTo(answers.contains("BELGIAN"));
    }

    @Test
    void languageIsChangedWithoutLosingTheAnswers() throws Exception {
        String page = page("citizen=BELGIAN&lang=nl");

        assertThat(page)
                .contains("Welke sleutel voor mij?", "value=\"BELGIAN\" checked")
                .doesNotContain("Kies waar");
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsShownInEveryLanguage(Citizenship citizenship) throws Exception {
        for (var residence : Residence.values()) {
            for (String language : new String[] {"fr", "nl", "de", "en"}) {
                assertThat(page("citizen=" + citizenship + "&home=" + residence + "&lang=" + language))
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BELGIAN", "NEITHER"})
    void pageIsLight(String citizenship) throws Exception {
        assertThat(page("citizen=" + citizenship + "&home=EUROPE&lang=de").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(12_000);
    }

    private String page(String query) throws Exception {
        return browser.perform(get("/which-key?" + query))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
