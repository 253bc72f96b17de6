package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalityWordsTest {

    /** ISO 3166-1 alpha-3, and as in ICAO Doc 9303-3 §5. */
    @ParameterizedTest
    @CsvSource({
        "POL, FR, Pologne",
        "BRA, NL, Brazilië",
        "D, DE, Deutschland",
        "GBN, EN, United Kingdom",
        "Belge, NL, België",
        "BELGISCH, FR, Belgique",
        "Brésil, DE, Brasilien"
    })
    void countryIsNamedInTheLanguageOfTheAgent(String source, Language language, String words) {
        assertThat(NationalityWords.inWords(source, language.locale())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"UTO", "XXA", "Atlantis", "''"})
    void whatNobodyKnowsStaysAsItIs(String source) {
        assertThat(NationalityWords.inWords(source, Language.FR.locale())).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"Belge, FR", "Belg, NL", "Belgisch, DE", "Belgierin, DE"})
    void wordOnAChipTellsItsLanguage(String word, Language language) {
        assertThat(NationalityWords.language(word)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Polen", "Brésil", "BEL", "FRA", "Nowhere", ""})
    void wordOfAnotherStateOrNoneTellsNothing(String word) {
        assertThat(NationalityWords.language(word)).isEmpty();
    }
}
