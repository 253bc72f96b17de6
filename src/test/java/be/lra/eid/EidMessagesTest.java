package be.lra.eid;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EidMessagesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCheckProblemAndKindOfCardHasItsSentence(Language language) throws IOException {
        Properties messages = messages(language);

        Stream<String> keys = Stream.of(
                        Stream.of(EidCheck.values()).map(check -> "check." + check.code()),
                        Stream.of(EidProblem.values()).map(problem -> "check." + problem.code()),
                        IntStream.rangeClosed(0, 99).mapToObj(EidDocumentType::messageKey))
                .flatMap(all -> all);

        assertThat(keys).allSatisfy(key -> assertThat(messages.getProperty(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsAMessageFormat(Language language) throws IOException {
        assertThat(messages(language).values())
                .allSatisfy(text -> assertThat(
                                new MessageFormat((String) text, language.locale()).format(new Object[] {42}))
                        .doesNotContain("{"));
    }

    /** Titles as the official viewer shows them (eid-card.md 3). */
    @ParameterizedTest
    @CsvSource({
        "1, FR, Carte d’identité",
        "6, DE, Kids-Karte",
        "31, NL, EU. Inschrijving - Art 8 RL 2004/38/EG",
        "61, NL, EU. Inschrijving - Art 8 RL 2004/38/EG",
        "33, EN, A. Limited stay",
        "27, FR, K. Etablissement"
    })
    void titlesAreTheOfficialOnes(int code, Language language, String title) throws IOException {
        assertThat(messages(language).getProperty(EidDocumentType.messageKey(code)))
                .isEqualTo(title);
    }

    private static Properties messages(Language language) throws IOException {
        var messages = new Properties();
        try (var bundle = EidMessagesTest.class.getResourceAsStream("/i18n/eid_" + language.tag() + ".properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(bundle), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
