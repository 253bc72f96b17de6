package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.identity.MobileNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people type them. Those of Belgium follow the numbering plan of the BIPT, the others their own. */
class MobileNumbersTest {

    private final MobileNumbers numbers =
            new MobileNumbers(new SmsKeyProperties("BE", List.of("BE", "FR", "NL", "DE", "LU", "GB")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0470123456 | +32470123456 | BE",
                "0470 12 34 56 | +32470123456 | BE",
                "0470/12.34.56 | +32470123456 | BE",
                "0470-12-34-56 | +32470123456 | BE",
                "470 12 34 56 | +32470123456 | BE",
                "+32 470 12 34 56 | +32470123456 | BE",
                "+32 (0)470 12 34 56 | +32470123456 | BE",
                "(+32) 470 12 34 56 | +32470123456 | BE",
                "0032 470 12 34 56 | +32470123456 | BE",
                "+33 6 12 34 56 78 | +33612345678 | FR",
                "00 33 6 12 34 56 78 | +33612345678 | FR",
                "+31 6 12345678 | +31612345678 | NL",
                "+49 1512 3456789 | +4915123456789 | DE",
                "+352 628 123 456 | +352628123456 | LU",
                "+44 7400 123456 | +447400123456 | GB",
            })
    void mobileNumberIsReadHoweverItIsWritten(String typed, String e164, String country) {
        assertThat(numbers.read(" " + typed + "\u00a0"))
                .isEqualTo(new NumberReading.Read(new MobileNumber(e164), country));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "'   ' | EMPTY",
                "my phone | UNREADABLE",
                "0470 GO HOME | UNREADABLE",
                "anne@example.org | UNREADABLE",
                "+ | UNREADABLE",
                "0470 12 34 56; 0471 12 34 56 | UNREADABLE",
                "0470 12 34 5 | TOO_SHORT",
                "04 | TOO_SHORT",
                "+32 470 12 | TOO_SHORT",
                "0470 12 34 567 | TOO_LONG",
                "+32 470 12 34 56 78 90 12 34 | TOO_LONG",
                "+999 470 12 34 56 | UNKNOWN",
                "0440 12 34 56 | UNKNOWN",
                "02 555 12 34 | LANDLINE",
                "+33 1 23 45 67 89 | LANDLINE",
                "0900 12 345 | SERVICE",
                "0800 12 345 | SERVICE",
                "+1 415 555 2671 | COUNTRY",
                "+41 78 123 45 67 | COUNTRY",
                "+44 7797 712345 | COUNTRY",
            })
    void whatReceivesNoSmsIsRefusedWithItsReason(String typed, NumberProblem why) {
        assertThat(numbers.read(typed)).isEqualTo(new NumberReading.Refused(why));
    }

    @Test
    void longTextIsNotEvenLookedAt() {
        assertThat(numbers.read("0470123456".repeat(5))).isEqualTo(new NumberReading.Refused(NumberProblem.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "+32470123456, +32 470 12 34 56, +32 ••• •• 34 56",
        "+33612345678, +33 6 12 34 56 78, +33 • •• •• 56 78",
        "+31612345678, +31 6 12345678, +31 • ••••5678"
    })
    void numberIsShownInFullAndMasked(String e164, String inFull, String masked) {
        var number = new MobileNumber(e164);

        assertThat(numbers.inFull(number)).isEqualTo(inFull);
        assertThat(numbers.masked(number)).isEqualTo(masked);
    }

    @Test
    void numberNeverReachesALog() {
        assertThat(new MobileNumber("+32470123456").toString()).doesNotContain("470");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNumber("0470123456"))
                .withMessageNotContaining("470");
    }

    @Test
    void homeIsAmongTheCountries() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsKeyProperties("BE", List.of("FR")));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsKeyProperties("BE", List.of("BE", "+33")));
    }
}
