package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1985-07-30", "1985-07-00", "1985-00-00", "0000-00-00", "2000-02-29", "0000-07-30"})
    void formOfTheRegistersIsReadAndWritten(String iso) {
        assertThat(BirthDate.ofIso(iso).iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-13-01", "1985-02-30", "1985-00-05", "85-07-30", "1985-07-32", "1985/07/30", ""})
    void otherFormsAndDaysOfNoCalendarAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BirthDate.ofIso(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1985-07-30, 1985-07-30, true",
        "1985-07-00, 1985-07-30, true",
        "1985-00-00, 1985-07-30, true",
        "0000-00-00, 1985-07-30, true",
        "1985-07-00, 1985-08-30, false",
        "1984-00-00, 1985-07-30, false",
        "1985-07-29, 1985-07-30, false",
    })
    void datesAgreeInWhatBothKnow(String one, String other, boolean agree) {
        assertThat(BirthDate.ofIso(one).agreesWith(BirthDate.ofIso(other))).isEqualTo(agree);
        assertThat(BirthDate.ofIso(other).agreesWith(BirthDate.ofIso(one))).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-11-22, false",
        "2014-11-23, true",
        "2014-11-00, false",
        "2014-12-00, true",
        "2014-00-00, false",
        "2015-00-00, true",
        "0000-00-00, false",
    })
    void personIsYoungerOnlyWhereTheKnownPartsSaySo(String birth, boolean younger) {
        assertThat(BirthDate.ofIso(birth).isYoungerThan(12, LocalDate.of(2026, 11, 22)))
                .isEqualTo(younger);
    }

    @Test
    void dateIsMasked() {
        assertThat(BirthDate.ofIso("1985-07-30").toString()).doesNotContain("1985");
    }
}
