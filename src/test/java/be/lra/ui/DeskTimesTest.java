package be.lra.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTimesTest {

    private static final char NO_BREAK = '\u00a0';

    @ParameterizedTest
    @CsvSource({
        "FR, 2004-03-05, 5 mars 2004",
        "FR, 1990-03-01, 1er mars 1990",
        "NL, 1990-03-01, 1 maart 1990",
        "DE, 2004-03-05, 5. März 2004",
        "EN, 1990-03-01, 1 March 1990"
    })
    void dayIsWrittenAsItsLanguageDoes(Language language, LocalDate day, String words) {
        assertThat(DeskTimes.dayInWords(day, language.locale())).isEqualTo(words.replace(' ', NO_BREAK));
    }

    @Test
    void dayOfAnInstantIsTheDayInBelgium() {
        assertThat(DeskTimes.dayInWords(Instant.parse("2026-11-21T23:30:00Z"), Language.NL.locale()))
                .isEqualTo("22 november 2026".replace(' ', NO_BREAK));
    }
}
