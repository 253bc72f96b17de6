package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.MrzReading.LookAlike;
import be.lra.identity.MrzReading.Reason;
import be.lra.identity.MrzReading.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    // ICAO Doc 9303-4 appendix B, 9303-6 appendix B, 9303-5 appendix B; recomputed in eid-card.md 6
    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String TD1_LONG =
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<";

    /** A zone is read by itself when it is whole, and never while its lines are still being typed. */
    @Test
    void zoneIsWholeAtTheLengthsOfItsFormatOnly() {
        for (String zone : List.of(TD1, TD2, TD3, TD1.replace("\n", ""), TD3.replace("\n", ""))) {
            for (int typed = 0; typed < zone.length(); typed++) {
                assertThat(Mrz.isWhole(zone.substring(0, typed)))
                        .as(zone.substring(0, typed))
                        .isFalse();
            }
            assertThat(Mrz.isWhole(zone)).isTrue();
            assertThat(Mrz.isWhole(zone.replace("\n", "\r\n") + "\r\n")).isTrue();
            assertThat(Mrz.isWhole(zone + "<")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"L898902C3, 6", "740812, 2", "120415, 9", "590330101851, 2", "<<<<<<, 0", "D23145890734, 9"})
    void checkDigitIsThatOfTheStandard(String text, char checkDigit) {
        assertThat(MrzCheckDigit.of(text)).isEqualTo(checkDigit);
    }

    @Test
    void passportOfTheStandardIsRead() {
        var document = read(TD3);

        assertThat(document.format()).isEqualTo(MrzFormat.TD3);
        assertThat(document.documentCode()).isEqualTo("P");
        assertThat(document.issuer()).isEqualTo("UTO");
        assertThat(document.number()).isEqualTo("L898902C3");
        assertThat(document.expiry()).isEqualTo(LocalDate.of(2012, 4, 15));
        assertEriksson(document.person());
        assertThat(document.warnings()).containsExactly(MrzWarning.SPECIMEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {TD2, TD1})
    void cardsOfTheStandardAreRead(String zone) {
        var document = read(zone);

        assertThat(document.documentCode()).isEqualTo("I");
        assertThat(document.number()).isEqualTo("D23145890");
        assertThat(document.expiry()).isEqualTo(LocalDate.of(2012, 4, 15));
        assertEriksson(document.person());
    }

    private static void assertEriksson(PersonIdentity person) {
        assertThat(person.lastName()).isEqualTo("ERIKSSON");
        assertThat(person.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(person.birthDate().iso()).isEqualTo("1974-08-12");
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.nationality()).isEqualTo("UTO");
        assertThat(person.ssin()).isEmpty();
    }

    @Test
    void longNumberGoesOnInTheOptionalData() {
        var document = read(TD1_LONG);

        assertThat(document.number()).isEqualTo("D23145890734");
        assertThat(document.expiry()).isEqualTo(LocalDate.of(1995, 7, 12));
        assertThat(document.person().birthDate().iso()).isEqualTo("1934-07-12");
    }

    @ParameterizedTest
    // eid-card.md 6: both ways of the check digit, both results of mod 97; names are ours
    @CsvSource({
        "IDBEL592211692<1741<<<<<<<<<<<, 9003107F2509301BEL900310244094, 592211692174, true, 90031024409",
        "IDBEL000590240<6013<<<<<<<<<<<, 8512017F1311048BEL851201002007, 000590240601, false,",
        "IDBEL000590448<3016<<<<<<<<<<<, 8501019F1702035BEL850101002007, 000590448301, false,",
        "IDBEL000001115<7027<<<<<<<<<<<, 9502286F3001064BEL950228998747, 000001115702, true, 95022899874",
        "IDBEL000590696<1015<<<<<<<<<<<, 9401013F2710017BEL000101123453, 000590696101, false,",
        "IDBEL600001795<0152<<<<<<<<<<<, 1301014F2311207UTO130101987398, 600001795015, true, 13010198739",
        "IDBEL615057409<9390<<<<<<<<<<<, 1202177F2506160BEL120217144293, 615057409939, true, 12021714429",
        "IDBEL000000387<2899<<<<<<<<<<<, 9502286F3001064BEL950228998741, 000000387289, true, 95022899874",
    })
    void belgianCardIsReadInBothWaysOfItsCheckDigit(
            String first, String second, String number, boolean cardNumberHolds, String nationalNumber) {
        var document = read(first + "\n" + second + "\nSPECIMEN<<ANN<MARIE<<<<<<<<<<<");

        assertThat(document.documentCode()).isEqualTo("ID");
        assertThat(document.issuer()).isEqualTo("BEL");
        assertThat(document.number()).isEqualTo(number);
        assertThat(document.warnings().contains(MrzWarning.CARD_NUMBER)).isEqualTo(!cardNumberHolds);
        assertThat(document.warnings().contains(MrzWarning.NATIONAL_NUMBER)).isEqualTo(nationalNumber == null);
        assertThat(document.person().ssin().map(Ssin::digits).orElse(null)).isEqualTo(nationalNumber);
    }

    @Test
    void oldestBelgianFormShowsNineDigitsOfItsNumber() {
        var document = read("IDBEL590335801485120100200<<<<\n8512017F0901015BEL<<<<<<<<<<<7\nSPECIMEN<<ANN");

        assertThat(document.number()).isEqualTo("590335801");
        assertThat(document.person().ssin()).isEmpty();
        assertThat(document.warnings()).containsExactly(MrzWarning.NATIONAL_NUMBER);
    }

    @Test
    void falseBelgianSpecimenIsRejectedForItsExpiry() {
        // eid-card.md 6, negative vector: the expiry digit 5 should be 2, the composite "<" should be 0
        var zone = "IDBEL590330101085<<<<<<<<<<<<<\n8502016F1901015BEL85020100200<\nSPECIMEN<<ANN";

        assertThat(rejected(zone)).satisfies(rejected -> {
            assertThat(rejected.field()).isEqualTo(MrzField.COMPOSITE);
            assertThat(rejected.reason()).isEqualTo(Reason.WRONG_CHARACTERS);
        });
        assertThat(rejected(zone.replace("200<\n", "2000\n"))).satisfies(rejected -> {
            assertThat(rejected.field()).isEqualTo(MrzField.EXPIRY_DATE);
            assertThat(rejected.reason()).isEqualTo(Reason.WRONG_CHECK_DIGIT);
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.position()).isEqualTo(9);
        });
    }

    @Test
    void fillerInTheCheckIsCountedOnBelgianCardsOnly() {
        var french = "IDFRA592211692<1741<<<<<<<<<<<\n9003107F2509301FRA900310244094\nSPECIMEN<<ANN";

        assertThat(rejected(french).field()).isEqualTo(MrzField.DOCUMENT_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<\r\nl898902c36uto7408122f1204159ze184226b<<<<<10\r\n",
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "P<UTO ERIKSSON<<ANNA<MARIA <<<<<<<<<<<<<<<<<<<\n\n L898902C3 6 UTO 740812 2 F 120415 9 ZE184226B<<<<<1 0",
                "P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "\uFEFFP<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\t",
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<\n<<<<<<<<<<<<<<L898902C36UTO7408\n122F1204159ZE184226B<<<<<10"
            })
    void handsAndScannersWriteTheSameZoneInManyWays(String typed) {
        assertThat(read(typed)).isEqualTo(read(TD3));
    }

    @Test
    void oneLongLineOfACardIsCutByItsLength() {
        assertThat(read(TD1.replace("\n", ""))).isEqualTo(read(TD1));
        assertThat(read(TD2.replace("\n", ""))).isEqualTo(read(TD2));
    }

    @ParameterizedTest
    @CsvSource({"VN, 44", "V<, 36"})
    void visaIsRefusedByName(String code, int length) {
        // ICAO Doc 9303-7: MRV-A has two lines of 44 signs, MRV-B two of 36
        var line = (code + "UTOERIKSSON<<ANNA").concat("<".repeat(length)).substring(0, length);

        assertThat(rejected(line + "\n" + line).reason()).isEqualTo(Reason.VISA);
    }

    @ParameterizedTest
    // TD3: one digit changed at a time
    @CsvSource({
        "L898902C36UTO, L898902C46UTO, DOCUMENT_NUMBER, 1",
        "L898902C36UTO, L898902C37UTO, DOCUMENT_NUMBER, 1",
        "7408122F, 7408222F, BIRTH_DATE, 14",
        "1204159Z, 1204169Z, EXPIRY_DATE, 22",
        "ZE184226B, ZE184326B, OPTIONAL_DATA, 29",
        "<<<<<10, <<<<<11, COMPOSITE, 44",
    })
    void everyCheckDigitGuardsItsPart(String right, String wrong, MrzField field, int position) {
        assertThat(Mrz.read(TD3.replace(right, wrong), TODAY)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.field()).isEqualTo(field);
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.position()).isEqualTo(position);
            assertThat(rejected.reason()).isEqualTo(Reason.WRONG_CHECK_DIGIT);
        });
    }

    @ParameterizedTest
    // the sign at a position of line 2 of the passport, its look-alike, and the hint that must come back
    @CsvSource({"L898902C3, L8989O2C3, 6, O, 0", "L898902C3, LB98902C3, 2, B, 8", "ZE184226B, ZE1842268, 37, 8, B"})
    void lookAlikeThatWouldHoldIsSuggestedAndNotTaken(
            String right, String typed, int position, char sign, char instead) {
        var rejected = rejected(TD3.replace(right, typed));

        assertThat(rejected.reason()).isEqualTo(Reason.WRONG_CHECK_DIGIT);
        assertThat(rejected.hints()).contains(new LookAlike(2, position, sign, instead));
        assertThat(rejected.hints()).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "UTO74O8122F, BIRTH_DATE, 16, O, 0",
        "UTO74081Z2F, BIRTH_DATE, 19, Z, 2",
        "UT07408122F, NATIONALITY, 13, 0, O",
    })
    void letterInADateAndDigitInAStateAreNamedWithTheirLookAlike(
            String typed, MrzField field, int position, char sign, char instead) {
        var rejected = rejected(TD3.replace("UTO7408122F", typed));

        assertThat(rejected.field()).isEqualTo(field);
        assertThat(rejected.reason()).isEqualTo(Reason.WRONG_CHARACTERS);
        assertThat(rejected.hints()).contains(new LookAlike(2, position, sign, instead));
    }

    @Test
    void digitInTheNameIsNamed() {
        assertThat(rejected(TD3.replace("ERIKSSON", "ERIKSS0N")))
                .isEqualTo(new Rejected(
                        1,
                        MrzField.NAMES,
                        12,
                        Reason.WRONG_CHARACTERS,
                        List.of(
                                new LookAlike(1, 12, '0', 'O'),
                                new LookAlike(1, 12, '0', 'D'),
                                new LookAlike(1, 12, '0', 'Q'))));
    }

    @ParameterizedTest
    @CsvSource({
        // typed, line, length found
        "P<UTOERIKSSON<<ANNA\\nL898902C36UTO7408122F1204159ZE184226B<<<<<1, 2, 43",
        "I<UTOERIKSSON<<ANNA\\nD231458907UTO7408122F1204159<<<<<<6, 2, 35",
        "I<UTOD231458907<\\n7408122F1204159UTO<<<<<<<<<<6\\nERIKSSON<<ANNA, 2, 29",
        "I<UTOD231458907<\\n7408122F1204159UTO<<<<<<<<<<<6\\nERIKSSON<<ANNAMARIAMAGDALENAELISABETH, 3, 37",
        "P<UTOERIKSSON, 0, 13",
        "P<\\nUTO\\nERIKSSON\\nANNA, 0, 17",
    })
    void wrongLengthNamesTheLineAndCountsItsSigns(String typed, int line, int length) {
        assertThat(rejected(typed.replace("\\n", "\n"))).satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.WRONG_LENGTH);
            assertThat(rejected.line()).isEqualTo(line);
            assertThat(rejected.position()).isEqualTo(length);
        });
    }

    @Test
    void endlessInputIsRefusedByItsLength() {
        assertThat(rejected("P<".repeat(10_000)).reason()).isEqualTo(Reason.WRONG_LENGTH);
    }

    @Test
    void nothingTypedIsNamed() {
        assertThat(rejected(" \r\n ").reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void otherSignsAreNamedWithTheirPlace() {
        assertThat(rejected(TD3.replace("L898", "L8é8")))
                .isEqualTo(new Rejected(2, MrzField.LINE, 3, Reason.WRONG_CHARACTERS));
    }

    @Test
    void scannerOfAnotherKeyboardLayoutIsRecognised() {
        // The digits 1 to 0 of an English scanner on a Belgian keyboard
        assertThat(rejected("P?UTOERIKSSON\nLçà!çàéC\"è").reason()).isEqualTo(Reason.WRONG_KEYBOARD);
    }

    @Test
    void otherKindsOfDocumentAreRefused() {
        assertThat(rejected(TD3.replace("P<UTO", "X<UTO")).reason()).isEqualTo(Reason.UNKNOWN_DOCUMENT);
        assertThat(rejected(TD1.replace("I<UTO", "P<UTO")).reason()).isEqualTo(Reason.UNKNOWN_DOCUMENT);
    }

    @ParameterizedTest
    // birth date of ICAO Doc 9303-3 §4.8 with its check digit; century by today, 2026-11-22
    @CsvSource({
        "740812, 1974-08-12",
        "74<<<<, 1974-00-00",
        "7408<<, 1974-08-00",
        "740000, 1974-00-00",
        "<<<<<<, 0000-00-00",
        "261122, 2026-11-22",
        "261123, 1926-11-23",
        "26<<<<, 2026-00-00",
        "27<<<<, 1927-00-00",
        "000229, 2000-02-29",
        "620230,",
        "621301,",
        "6<0101,",
        "62<<05,",
    })
    void birthIsNeverInTheFutureAndMayBePartlyUnknown(String yymmdd, String birthDate) {
        var reading = Mrz.read(passport("L898902C3", yymmdd, "300415", "ERIKSSON<<ANNA"), TODAY);

        if (birthDate == null) {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected)
                                    .isEqualTo(new Rejected(2, MrzField.BIRTH_DATE, 14, Reason.NO_DATE)));
        } else {
            assertThat(read(reading).person().birthDate().iso()).isEqualTo(birthDate);
        }
    }

    @ParameterizedTest
    @CsvSource({"260101, 2026-01-01", "760101, 2076-01-01", "770101, 1977-01-01", "990101, 1999-01-01"})
    void expiryLiesAtMostFiftyYearsAhead(String yymmdd, LocalDate expiry) {
        assertThat(read(passport("L898902C3", "740812", yymmdd, "ERIKSSON<<ANNA"))
                        .expiry())
                .isEqualTo(expiry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<", "260230", "26<<<<"})
    void expiryMustBeADay(String yymmdd) {
        assertThat(rejected(passport("L898902C3", "740812", yymmdd, "ERIKSSON<<ANNA")))
                .isEqualTo(new Rejected(2, MrzField.EXPIRY_DATE, 22, Reason.NO_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "ERIKSSON<<ANNA<MARIA, ERIKSSON, ANNA MARIA, false",
        "ARKFREITH, ARKFREITH, '', false",
        "VAN<DER<MUELLEN<<MARIANNE<LOUISE, VAN DER MUELLEN, MARIANNE LOUISE, false",
        "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG K, true",
        "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNA, BENNELONG WOOLOOMOOLOO WARRANDYTE WARNA, '', true",
        "PAPANDROPOULOUS<<JONATHON<<ALEC, PAPANDROPOULOUS, JONATHON ALEC, false",
        "<<ANNA, ANNA, '', false",
    })
    void namesAreReadAsTheStandardWritesThem(String names, String last, String given, boolean cutShort) {
        // ICAO Doc 9303-4 §4.2.2.4: examples of single, long and truncated names
        var document = read(passport("L898902C3", "740812", "300415", names));

        assertThat(document.person().lastName()).isEqualTo(last);
        assertThat(document.person().givenNames()).isEqualTo(given);
        assertThat(document.warnings().contains(MrzWarning.NAME_CUT_SHORT)).isEqualTo(cutShort);
    }

    @Test
    void zoneWithoutANameIsRejected() {
        assertThat(rejected(passport("L898902C3", "740812", "300415", "<")).reason())
                .isEqualTo(Reason.NO_NAME);
    }

    @ParameterizedTest
    @CsvSource({"F, FEMALE", "M, MALE", "<, UNSPECIFIED", "X, UNSPECIFIED"})
    void sexMayBeUnspecified(String sign, Sex sex) {
        assertThat(read(TD3.replace("7408122F", "7408122" + sign)).person().sex())
                .isEqualTo(sex);
    }

    @Test
    void issuerAndNationalityOfOneLetterLoseTheirFillers() {
        var document = read(TD3.replace("UTO", "D<<"));

        assertThat(document.issuer()).isEqualTo("D");
        assertThat(document.person().nationality()).isEqualTo("D");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void lettersOfNoStateAreWarnings() {
        assertThat(read(TD3.replace("UTO", "BEI")).warnings())
                .isEqualTo(Set.of(MrzWarning.UNKNOWN_ISSUER, MrzWarning.UNKNOWN_NATIONALITY));
    }

    @ParameterizedTest
    // domain.md 5.5, eid-card.md 6
    @CsvSource({
        "000001103271, true",
        "591191706458, true",
        "591201099997, true",
        "000001241600, true",
        "000001103225, false",
        "524436587912, false",
        "524436587960, true",
        "592012345678, false",
        "592012345656, true",
        "590330101851, false",
        "B12345678901, false",
    })
    void numberOfABelgianCardChecksModulo97(String number, boolean holds) {
        assertThat(BelgianCardNumber.holds(number)).isEqualTo(holds);
    }

    @Test
    void documentIsMasked() {
        assertThat(read(TD3).toString() + Mrz.read(TD3, TODAY)).doesNotContain("ERIKSSON", "L898902C3", "ANNA");
    }

    @Test
    void anyScrambledZoneHasAnOutcome() {
        var random = new Random(9303);
        var signs = "ABIOPSZ0123456789<\n é".toCharArray();
        for (int round = 0; round < 20_000; round++) {
            var zone = new StringBuilder(round % 2 == 0 ? TD3 : TD1_LONG);
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                zone.setCharAt(random.nextInt(zone.length()), signs[random.nextInt(signs.length)]);
            }

            assertThat(Mrz.read(zone.substring(random.nextInt(3)), TODAY)).isNotNull();
        }
    }

    private static MrzDocument read(String typed) {
        return read(Mrz.read(typed, TODAY));
    }

    private static MrzDocument read(MrzReading reading) {
        assertThat(reading).isInstanceOf(MrzReading.Read.class);
        return ((MrzReading.Read) reading).document();
    }

    private static Rejected rejected(String typed) {
        var reading = Mrz.read(typed, TODAY);
        assertThat(reading).isInstanceOf(Rejected.class);
        return (Rejected) reading;
    }

    private static String passport(String number, String birth, String expiry, String names) {
        return MrzFixtures.passport("UTO", number, birth, expiry, names);
    }
}
