package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.identity.Language;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPaperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Questions ? Appelez le {phone} ou écrivez à {email}.",
                "Service Population, bâtiment B",
                "Deux lignes\nsont permises.",
                "1\n2\n3\n4\n5",
                "C’est fini.Puis, p.ex. lundi, o.a. dinsdag de 9.00 à 12.00 u.",
                "Écrivez à etat.civil@commune-exemple.be.",
                "{office}: wij helpen u graag – ook op zaterdag (9–12 u.)",
            })
    void plainWordsAreTaken(String text) {
        assertThat(typed(PaperPlace.LETTER, text).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Appelez {telephone} | UNKNOWN_PLACEHOLDER",
                "Appelez {phone | UNKNOWN_PLACEHOLDER",
                "Appelez phone} | UNKNOWN_PLACEHOLDER",
                "Appelez {{phone}} | UNKNOWN_PLACEHOLDER",
                "Cliquez sur http://keys.example | LINK",
                "Cliquez sur HTTPS:keys.example | LINK",
                "Voyez www.keys.example | LINK",
                "Allez sur activatie-belgie.be | LINK",
                "Voyez.activatie.BRUSSELS! | LINK",
                "Tapez x.be/code | LINK",
                "@activatie.be | LINK",
                "<b>Attention</b> | MARKUP",
                "*Attention* | MARKUP",
            })
    void whatIsNotPlainIsNamed(String text, PaperProblem problem) {
        assertThat(typed(PaperPlace.MAIL, text).problems()).isEqualTo(Map.of("MAIL_FR", problem));
    }

    @Test
    void everyPlaceHasItsLength() {
        for (PaperPlace place : PaperPlace.values()) {
            assertThat(typed(place, "x".repeat(place.longest())).problems()).isEmpty();
            assertThat(typed(place, "x".repeat(place.longest() + 1)).problems()).containsValue(PaperProblem.TOO_LONG);
        }
    }

    @Test
    void paragraphHasFiveLinesAtMost() {
        assertThat(typed(PaperPlace.MAIL, "1\n2\n3\n4\n5\n6").problems()).containsValue(PaperProblem.TOO_LONG);
        assertThat(typed(PaperPlace.LETTER, "1\n\n\n\n\n6").problems()).containsValue(PaperProblem.TOO_LONG);
    }

    @Test
    void headOfTheLetterIsOneLine() {
        assertThat(typed(PaperPlace.LETTERHEAD, "Service\nPopulation").problems())
                .containsValue(PaperProblem.UNPRINTABLE);
        assertThat(typed(PaperPlace.LETTER, "Service\u0007").problems()).containsValue(PaperProblem.UNPRINTABLE);
    }

    @Test
    void textsWithProblemsBecomeNoPaper() {
        TypedPaper wrong = typed(PaperPlace.MAIL, "<b>");

        assertThatIllegalArgumentException().isThrownBy(wrong::paper);
    }

    @Test
    void placeholdersAreFilledWithWhatTheOfficeSays() {
        Paper paper = typed(PaperPlace.MAIL, "{office}: {phone}, {email}").paper();

        assertThat(paper.words(PaperPlace.MAIL, Language.FR, OfficeFixtures.office()))
                .isEqualTo("Commune-Exemple: 02 555 01 00, aide@commune-exemple.example");
        assertThat(paper.words(PaperPlace.MAIL, Language.NL, OfficeFixtures.office()))
                .isEmpty();
    }

    private static TypedPaper typed(PaperPlace place, String french) {
        return new TypedPaper(0, Optional.empty(), Map.of(place.field(Language.FR), french));
    }
}
