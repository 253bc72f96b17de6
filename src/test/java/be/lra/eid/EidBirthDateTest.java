package be.lra.eid;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.BirthDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of eid-card.md 3: the table of months, and irregular values seen on cards or in published tests. */
class EidBirthDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAN FEV MARS AVR MAI JUIN JUIL AOUT SEPT OCT NOV DEC",
                "JAN FEB MAAR APR MEI JUN JUL AUG SEP OKT NOV DEC",
                "JAN FEB MÄR APR MAI JUN JUL AUG SEP OKT NOV DEZ"
            })
    void everyMonthIsReadInEveryLanguage(String months) {
        String[] names = months.split(" ", -1);
        for (int month = 1; month <= 12; month++) {
            assertThat(EidBirthDate.parse("07 " + names[month - 1] + " 1971")).hasValue(new BirthDate(1971, month, 7));
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "01 JAN 1971,1971-01-01",
                "1 JAN 1971,1971-01-01",
                "26 AVR  1975,1975-04-26",
                "05.MÄR.2004,2004-03-05",
                "22.DEZ. 1997,1997-12-22",
                "23.SEP. 1982,1982-09-23",
                "23.SEP.1982,1982-09-23",
                "        1962,1962-00-00",
                "1984,1984-00-00",
                "   SEP  1964,1964-09-00",
                "07 juil 1971,1971-07-07"
            })
    void irregularDateIsReadAsFarAsItIsKnown(String raw, String iso) {
        assertThat(EidBirthDate.parse(raw)).hasValue(BirthDate.ofIso(iso));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "984",
                "20 JUNO 1964",
                "SEP 1964",
                "",
                "   ",
                "...",
                "31 FEV 1971",
                "0 JAN 1971x",
                "32 JAN 1971",
                "1 2 3 4",
                "01/01/1971",
                "٠١ JAN ١٩٧١",
                "-1 JAN 1971"
            })
    void whatIsNoDateIsRefused(String raw) {
        assertThat(EidBirthDate.parse(raw)).isEmpty();
    }
}
