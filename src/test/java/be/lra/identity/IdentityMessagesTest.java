package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityMessagesTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalAndWarningHasItsSentence(Language language) {
        var bundle = ResourceBundle.getBundle("i18n/identity_" + language.tag());

        assertThat(keys()).allSatisfy(key -> {
            assertThat(bundle.containsKey(key)).as(key).isTrue();
            assertThat(new MessageFormat(bundle.getString(key)).format(new Object[] {1, "field", 3, "O"}))
                    .isNotBlank();
        });
    }

    private static Stream<String> keys() {
        return Stream.of(
                        Stream.of("empty", "wrong-characters", "wrong-length", "wrong-check-digits", "impossible-month")
                                .map(code -> "ssin." + code),
                        Stream.of(SsinWarning.values()).map(warning -> "ssin.warning." + warning.code()),
                        Stream.of(MrzReading.Reason.values()).map(reason -> "mrz." + reason.code()),
                        Stream.of(MrzField.values()).map(field -> "mrz.field." + field.code()),
                        Stream.of(MrzWarning.values()).map(warning -> "mrz.warning." + warning.code()),
                        Stream.of("mrz.hint", "mrz.wrong-length.zone"),
                        Stream.of(EmailReading.Reason.values()).map(reason -> "email." + reason.code()),
                        Stream.of(EmailAdvice.Warning.values()).map(warning -> "email.warning." + warning.code()))
                .flatMap(all -> all)
                .map(key -> "identity." + key);
    }
}
