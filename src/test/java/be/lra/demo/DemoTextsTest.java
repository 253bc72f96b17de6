package be.lra.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import be.lra.demo.card.Specimen;
import be.lra.demo.registry.CheckDocMode;
import be.lra.demo.registry.SpecimenPassports;
import be.lra.demo.registry.SpecimenPassports.SpecimenPassport;
import be.lra.demo.registry.StubMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTextsTest {

    @ParameterizedTest
    @CsvSource({
        "'fr-BE,fr;q=0.9,en;q=0.8', fr",
        "nl, nl",
        "'pl,de;q=0.5', de",
        "'pl,ru;q=0.5', en",
        ", en",
        "'', en",
        "';;;q=x', en"
    })
    void pageSpeaksTheLanguageTheBrowserAsksFor(@Nullable String header, String tag) {
        assertThat(DemoTexts.asked(header).tag()).isEqualTo(tag);
    }

    @Test
    void textsAreNotThoseOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(DemoTexts.asked("en").text("demo.mail.to")).isEqualTo("To");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyCardPassportAndTroubleHasWords() {
        DemoTexts texts = DemoTexts.asked("fr");
        Stream<String> cards = Stream.concat(Arrays.stream(Specimen.values()).map(Enum::name), Stream.of("FOREIGN"))
                .flatMap(card -> Stream.of("demo.card." + card + ".kind", "demo.card." + card + ".story"));
        Stream<String> passports =
                SpecimenPassports.ALL.stream().map(SpecimenPassport::code).map("demo.passport."::concat);
        Stream<String> modes =
                Arrays.stream(StubMode.values()).map(StubMode::code).map("demo.mode."::concat);
        Stream<String> checkDoc =
                Arrays.stream(CheckDocMode.values()).map(CheckDocMode::code).map("demo.checkdoc."::concat);

        assertThat(Stream.of(cards, passports, modes, checkDoc).flatMap(keys -> keys))
                .allSatisfy(key -> assertThatCode(() -> texts.text(key)).doesNotThrowAnyException());
    }
}
