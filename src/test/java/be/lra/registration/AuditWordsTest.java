package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The auditor reads reasons and fields in words, never as codes. */
class AuditWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeOfTheCounterHasItsWords(Language language) {
        Stream<Enum<?>> reasons = Stream.of(
                        RefusalReason.values(),
                        RevocationReason.values(),
                        ReprintReason.values(),
                        SamePersonReason.values())
                .flatMap(Stream::of);
        Stream<String> codes = Stream.concat(
                reasons.map(reason -> "audit.code.reasonCode." + reason.name()),
                Stream.of(PersonField.values()).map(field -> "audit.code.fields." + field.name()));

        assertThat(ResourceBundle.getBundle("i18n/audit", language.locale()).keySet())
                .containsAll(codes.toList());
    }
}
