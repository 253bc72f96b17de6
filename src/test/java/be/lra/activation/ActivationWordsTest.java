package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The letter and the mails call every page, button and mail by the words that stand on it. */
class ActivationWordsTest {

    @ParameterizedTest
    @EnumSource
    void letterNamesThePagesAsTheirHeadings(Language language) {
        assertThat(letter(language, "step2.title")).contains(page(language, "code.title"));
        assertThat(letter(language, "step2.text")).contains(page(language, "code.next"));
        assertThat(letter(language, "step3.title")).contains(page(language, "key.title"));
    }

    @ParameterizedTest
    @EnumSource
    void letterAndPageNameTheMailAndItsButtonAsTheyAre(Language language) {
        String subject = page(language, "mail.link.subject");
        String button = page(language, "mail.link.action");

        assertThat(letter(language, "step1.text")).contains(subject, button);
        assertThat(page(language, "nowhere.step1")).contains(subject);
        assertThat(page(language, "nowhere.step2")).contains(button);
    }

    @ParameterizedTest
    @EnumSource
    void letterMailAndPagesHaveOneName(Language language) {
        String name = page(language, "title");

        assertThat(letter(language, "title")).isEqualTo(name);
        assertThat(page(language, "mail.link.action")).isEqualTo(name);
        assertThat(Character.isUpperCase(name.charAt(0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | 0 | Le groupe 2 est vide.
            FR | 1 | Le groupe 2 n’est pas complet : il a 1 caractère au lieu de 5.
            FR | 4 | Le groupe 2 n’est pas complet : il a 4 caractères au lieu de 5.
            NL | 0 | Groep 2 is leeg.
            NL | 1 | Groep 2 is niet volledig: 1 teken in plaats van 5.
            NL | 4 | Groep 2 is niet volledig: 4 tekens in plaats van 5.
            DE | 0 | Gruppe 2 ist leer.
            DE | 1 | Gruppe 2 ist nicht vollständig: 1 Zeichen statt 5.
            DE | 4 | Gruppe 2 ist nicht vollständig: 4 Zeichen statt 5.
            EN | 0 | Group 2 is empty.
            EN | 1 | Group 2 is not complete: it has 1 character instead of 5.
            EN | 4 | Group 2 is not complete: it has 4 characters instead of 5.
            """)
    void groupThatIsNotCompleteIsSaidAsPeopleSayIt(Language language, int typed, String sentence) {
        var pattern = new MessageFormat(page(language, "code.group.short"), language.locale());

        assertThat(pattern.format(new Object[] {2, typed})).isEqualTo(sentence);
    }

    @Test
    void germanHasOneWordForEnteringTheCode() {
        assertThat(List.of(
                        letter(Language.DE, "step2.title"),
                        letter(Language.DE, "step2.text"),
                        page(Language.DE, "code.title"),
                        page(Language.DE, "code.empty"),
                        page(Language.DE, "mail.link.step3")))
                .allSatisfy(sentence -> assertThat(sentence).containsPattern("Geben Sie [^.]* ein\\b"));
    }

    private static String letter(Language language, String key) {
        return text("letter", language, key);
    }

    private static String page(Language language, String key) {
        return text("activation", language, key);
    }

    /** The letter keeps some words together with spaces that do not break. */
    private static String text(String bundle, Language language, String key) {
        return ResourceBundle.getBundle("i18n/" + bundle, language.locale())
                .getString(bundle + "." + key)
                .replace('\u00a0', ' ');
    }
}
