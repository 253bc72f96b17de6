package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
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
