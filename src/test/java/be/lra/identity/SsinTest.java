package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsinTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    // domain.md 5.3 and 5.4
    @CsvSource({
        "85073003328, NATIONAL_REGISTER, 1985-07-30, MALE",
        "42012205181, NATIONAL_REGISTER, 1942-01-22, MALE",
        "93051822361, NATIONAL_REGISTER, 1993-05-18, MALE",
        "90020199704, NATIONAL_REGISTER, 1990-02-01, MALE",
        "75060898009, NATIONAL_REGISTER, 1975-06-08, FEMALE",
        "00000100166, NATIONAL_REGISTER, 0000-00-00, MALE",
        "17073003384, NATIONAL_REGISTER, 2017-07-30, MALE",
        "04030512355, NATIONAL_REGISTER, 2004-03-05, MALE",
        "00000000128, NATIONAL_REGISTER, 2000-00-00, MALE",
        "00000100195, NATIONAL_REGISTER, 0000-00-00, MALE",
        "98472899765, BIS, 1998-07-28, MALE",
        "01490700185, BIS, 2001-09-07, MALE",
        "75460898095, BIS, 1975-06-08, FEMALE",
        "75260898052, BIS, 1975-06-08,",
        "90220199747, BIS, 1990-02-01,",
        "53480200724, BIS, 1953-08-02, MALE",
        "85473500193, BIS, 1985-07-00, MALE",
        // eid-card.md 6
        "00400100155, BIS, 0000-00-00, MALE",
        "00400100184, BIS, 0000-00-00, MALE",
        "00200100112, BIS, 0000-00-00,",
        "00200100141, BIS, 0000-00-00,",
        "00010000135, NATIONAL_REGISTER, 2000-01-00, MALE",
        "00400000117, BIS, 2000-00-00, MALE",
        "00410000124, BIS, 2000-01-00, MALE",
        "00200000171, BIS, 2000-00-00,",
        "00210000178, BIS, 2000-01-00,",
        "85073500107, NATIONAL_REGISTER, 1985-07-00, MALE",
        "85273500150, BIS, 1985-07-00,",
    })
    void numberTellsItsRegisterBirthDateAndSex(String digits, Ssin.Kind kind, String birthDate, Sex sex) {
        var reading = Ssin.read(digits, TODAY);

        var number = new Ssin(digits);
        assertThat(reading).isEqualTo(new SsinReading.Read(number));
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.birthDate().iso()).isEqualTo(birthDate);
        assertThat(number.sex()).isEqualTo(Optional.ofNullable(sex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85.07.30-033.28",
                " 85 07 30 033 28 ",
                "850730 033 28",
                "85/07/30-033/28",
                "85.07.30–033.28",
                "85\u00a007\u202f30\u2011033\u221228",
                "8-5-0-7-3-0-0-3-3-2-8\r\n"
            })
    void separatorsMayStandAnywhere(String typed) {
        assertThat(Ssin.read(typed, TODAY)).isEqualTo(new SsinReading.Read(new Ssin("85073003328")));
    }

    @ParameterizedTest
    // domain.md 5.3 and 5.4: both specimens of seed 004 are false on purpose
    @ValueSource(strings = {"12345678901", "90020199705", "82010734251", "82.01.07-342.51", "85073003329"})
    void wrongCheckDigitsAreNamed(String typed) {
        assertThat(Ssin.read(typed, TODAY)).isEqualTo(new SsinReading.WrongCheckDigits());
    }

    @ParameterizedTest
    // domain.md 5.4, eid-card.md 6: the check digits are right
    @ValueSource(strings = {"85133000105", "85533000191", "85333000148"})
    void monthOfNoRegisterIsNamed(String typed) {
        assertThat(Ssin.read(typed, TODAY)).isEqualTo(new SsinReading.ImpossibleMonth());
        assertThatIllegalArgumentException().isThrownBy(() -> new Ssin(typed));
    }

    @ParameterizedTest
    @CsvSource({"8507300332, 10", "850730033281, 12", "1, 1", "524-4365879-12, 12"})
    void wrongLengthTellsHowManyDigitsThereAre(String typed, int digits) {
        assertThat(Ssin.read(typed, TODAY)).isEqualTo(new SsinReading.WrongLength(digits));
    }

    @Test
    void endlessInputIsRefusedByItsLength() {
        assertThat(Ssin.read("8".repeat(5000), TODAY)).isEqualTo(new SsinReading.WrongLength(5000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"85.07.30-O33.28", "８５０７３００３３２８", "BE85073003328", "85073003328;", "85+07"})
    void otherSignsAreRefused(String typed) {
        assertThat(Ssin.read(typed, TODAY)).isEqualTo(new SsinReading.WrongCharacters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", " .-/ "})
    void nothingTypedIsNamed(String typed) {
        assertThat(Ssin.read(typed, TODAY)).isEqualTo(new SsinReading.Empty());
    }

    @Test
    void numberOfSomebodyBornAfterThisYearHasWrongCheckDigits() {
        assertThat(Ssin.read("17073003384", LocalDate.of(2016, 12, 31))).isEqualTo(new SsinReading.WrongCheckDigits());
        assertThat(Ssin.read("17073003384", LocalDate.of(2017, 1, 1))).isInstanceOf(SsinReading.Read.class);
    }

    @Test
    void differingBirthDateAndSexAreWarnings() {
        var number = new Ssin("53480200724");

        assertThat(SsinWarning.about(number, BirthDate.ofIso("1953-08-03"), Sex.FEMALE))
                .containsExactlyInAnyOrder(SsinWarning.BIRTH_DATE_DIFFERS, SsinWarning.SEX_DIFFERS);
        assertThat(SsinWarning.about(number, BirthDate.ofIso("1953-08-02"), Sex.MALE))
                .isEmpty();
    }

    @Test
    void unknownPartsAreNoDifference() {
        assertThat(SsinWarning.about(new Ssin("85473500193"), BirthDate.ofIso("1985-07-14"), Sex.UNSPECIFIED))
                .isEmpty();
        assertThat(SsinWarning.about(new Ssin("00000100166"), BirthDate.ofIso("1962-03-01"), Sex.MALE))
                .isEmpty();
        assertThat(SsinWarning.about(new Ssin("75260898052"), BirthDate.ofIso("1975-06-00"), Sex.MALE))
                .isEmpty();
    }

    @Test
    void serialZeroIsAWarning() {
        assertThat(SsinWarning.about(numberWithSerialZero(), BirthDate.ofIso("1985-07-30"), Sex.UNSPECIFIED))
                .containsExactly(SsinWarning.SERIAL_ZERO);
    }

    private static Ssin numberWithSerialZero() {
        return new Ssin("850730000%02d".formatted(97 - 850730000 % 97));
    }

    @Test
    void numberIsMaskedEverywhereButOnItsCase() {
        var number = new Ssin("85073003328");

        assertThat(number.toString()).doesNotContain("8507");
        assertThat(number.masked()).isEqualTo("85.07.30-•••.••");
        assertThat(number.formatted()).isEqualTo("85.07.30-033.28");
    }
}
