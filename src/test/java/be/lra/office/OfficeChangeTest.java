package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeChangeTest {

    @Test
    void completeDetailsHaveNoProblem() {
        assertThat(OfficeFixtures.change(0).problems()).isEmpty();
    }

    @Test
    void everythingLettersAndMailsNeedIsAskedFor() {
        var empty = new OfficeChange(
                0, " ", List.of(" ", ""), "", " ", Map.of(), "\t", "", Language.FR, OfficeFixtures.RECEPTION_NOT_TOLD);

        assertThat(empty.problems())
                .isEqualTo(Map.of(
                        OfficeField.NAME, FieldProblem.MISSING,
                        OfficeField.ADDRESS, FieldProblem.MISSING,
                        OfficeField.PHONE, FieldProblem.MISSING,
                        OfficeField.EMAIL, FieldProblem.MISSING,
                        OfficeField.SENDER, FieldProblem.MISSING));
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void nameFitsTheLetter(int signs, boolean tooLong) {
        var change = named("é".repeat(signs));

        assertThat(change.problems()).isEqualTo(tooLong ? Map.of(OfficeField.NAME, FieldProblem.TOO_LONG) : Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Commune\r\nBcc: x@y.example", "Com\tmune", "Com\u202Emune"})
    void signThatCannotBePrintedIsRefused(String sender) {
        assertThat(sentBy(sender).problems()).isEqualTo(Map.of(OfficeField.SENDER, FieldProblem.UNPRINTABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "02 555 01 00, true",
        "+32 2 555 01 00, true",
        "02/555.01.00, true",
        "0800, false",
        "call us, false",
        "02 555 01 00 (maandag), false"
    })
    void telephoneIsANumber(String typed, boolean accepted) {
        assertThat(phoned(typed).problems())
                .isEqualTo(accepted ? Map.of() : Map.of(OfficeField.PHONE, FieldProblem.NO_PHONE_NUMBER));
    }

    @Test
    void emailIsAnAddress() {
        assertThat(mailed("aide commune").problems())
                .isEqualTo(Map.of(OfficeField.EMAIL, FieldProblem.NO_EMAIL_ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({"commune.example, true", "'', true", "COMMUNE.example, true", "commune, false", "a@b.example, false"})
    void domainIsOneOrNone(String typed, boolean accepted) {
        assertThat(at(typed).problems())
                .isEqualTo(accepted ? Map.of() : Map.of(OfficeField.DOMAIN, FieldProblem.NO_DOMAIN));
    }

    @Test
    void openingHoursMayBeLeftOutButNotRunOn() {
        var change = open(Map.of(Language.NL, "x".repeat(301), Language.DE, ""));

        assertThat(change.problems()).isEqualTo(Map.of(OfficeField.HOURS_NL, FieldProblem.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource({"9-12 https://keys.example", "le matin (activatie-belgie.be)", "<b>le matin</b>"})
    void openingHoursArePlainWords(String hours) {
        assertThat(open(Map.of(Language.FR, hours)).problems())
                .isEqualTo(Map.of(OfficeField.HOURS_FR, FieldProblem.LINK));
    }

    @Test
    void blanksAroundAndEmptyLinesAreDropped() {
        var change = new OfficeChange(
                0,
                " Commune ",
                List.of(" Place 1 ", "", "1000 X"),
                "",
                "",
                Map.of(),
                "",
                " X.EXAMPLE ",
                Language.FR,
                OfficeFixtures.RECEPTION_NOT_TOLD);

        assertThat(change.name()).isEqualTo("Commune");
        assertThat(change.addressLines()).containsExactly("Place 1", "1000 X");
        assertThat(change.mailDomain()).isEqualTo("x.example");
    }

    private static OfficeChange named(String name) {
        return change(name, "02 555 01 00", "aide@commune.example", Map.of(), "Commune", "commune.example");
    }

    private static OfficeChange sentBy(String sender) {
        return change("Commune", "02 555 01 00", "aide@commune.example", Map.of(), sender, "commune.example");
    }

    private static OfficeChange phoned(String phone) {
        return change("Commune", phone, "aide@commune.example", Map.of(), "Commune", "commune.example");
    }

    private static OfficeChange mailed(String email) {
        return change("Commune", "02 555 01 00", email, Map.of(), "Commune", "commune.example");
    }

    private static OfficeChange at(String domain) {
        return change("Commune", "02 555 01 00", "aide@commune.example", Map.of(), "Commune", domain);
    }

    private static OfficeChange open(Map<Language, String> hours) {
        return change("Commune", "02 555 01 00", "aide@commune.example", hours, "Commune", "commune.example");
    }

    private static OfficeChange change(
            String name, String phone, String email, Map<Language, String> hours, String sender, String domain) {
        return new OfficeChange(
                0,
                name,
                List.of("Place 1", "1000 Exemple"),
                phone,
                email,
                hours,
                sender,
                domain,
                Language.FR,
                OfficeFixtures.RECEPTION_NOT_TOLD);
    }
}
