package be.lra.eid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.card.CardFixtures;
import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.identity.BirthDate;
import be.lra.identity.Sex;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EidParserTest {

    @Test
    void identityOfACitizenIsReadFieldByField() throws MalformedFile {
        EidIdentity identity = EidParser.identity(file(Specimen.CITIZEN_OLDER, CardFile.IDENTITY));

        assertThat(identity.cardNumber()).isEqualTo("000001103271");
        assertThat(identity.nationalNumber()).isEqualTo("85073003328");
        assertThat(identity.name()).isEqualTo("Zandloper");
        assertThat(identity.givenNames()).isEqualTo("Joris Bavo");
        assertThat(identity.nationality()).isEqualTo("Belg");
        assertThat(identity.birthDate()).isEqualTo(new BirthDate(1985, 7, 30));
        assertThat(identity.sex()).isEqualTo(Sex.MALE);
        assertThat(identity.documentType()).isEqualTo(1);
        assertThat(identity.validUntil()).isAfter(LocalDate.of(2026, 11, 22));
        assertThat(identity.basicKeyHash()).isEmpty();
    }

    @Test
    void residenceCardCarriesItsMentions() throws MalformedFile {
        EidIdentity identity = EidParser.identity(file(Specimen.RESIDENCE_A, CardFile.IDENTITY));

        assertThat(identity.residence())
                .isEqualTo(new ResidenceMentions(
                        "00", "", true, Optional.of("13.08.2014-IT"), "8", "D", Optional.empty()));
        assertThat(identity.basicKeyHash())
                .hasValueSatisfying(hash -> assertThat(hash).hasSize(96));
    }

    @Test
    void addressThatBeginsWithAVersionIsReadWhole() throws MalformedFile {
        EidAddress address = EidParser.address(file(Specimen.GERMAN_SPEAKING, CardFile.ADDRESS));

        assertThat(address).isEqualTo(new EidAddress("Am Glockenweiher 9", "4700", "Eupen"));
    }

    @Test
    void addressOfZerosIsEmpty() throws MalformedFile {
        assertThat(EidParser.address(new byte[117])).isEqualTo(new EidAddress("", "", ""));
    }

    @Test
    void unknownTagIsSkipped() throws MalformedFile {
        byte[] address = {1, 1, 'A', 0x7F, 2, 9, 9, 3, 1, 'C', 0, 0, 0};

        assertThat(EidParser.address(address)).isEqualTo(new EidAddress("A", "", "C"));
    }

    /** eid-card.md 3: FF for every full 255 and one last byte. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 254, 255, 256, 510, 511})
    void lengthOfAnySizeIsRead(int length) throws MalformedFile {
        byte[] value = "x".repeat(length).getBytes(UTF_8);

        EidAddress address = EidParser.address(tlv(1, value));

        assertThat(address.streetAndNumber()).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({"01", "0105", "010241", "01FF", "01FFFF", "01FF05", "0141410205"})
    void lengthThatPointsBehindTheEndIsMalformed(String hex) {
        byte[] file = HexFormat.of().parseHex(hex);

        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> EidParser.address(file))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(EidProblem.TLV_LENGTH));
    }

    @Test
    void repeatedTagIsMalformed() {
        byte[] file = {1, 1, 'A', 1, 1, 'B'};

        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> EidParser.address(file))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(EidProblem.TLV_REPEATED));
    }

    @Test
    void textThatIsNoUtf8IsMalformed() {
        byte[] file = tlv(1, "Rue de l’Église".replace('’', '\'').getBytes(ISO_8859_1));

        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> EidParser.address(file))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(EidProblem.FIELD_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x0A, 0x0B, 0x0C, 0x0D, 0x0F, 0x11})
    void fieldThatEveryCardHasMayNotBeMissing(int tag) {
        byte[] identity = without(file(Specimen.CITIZEN_OLDER, CardFile.IDENTITY), tag);

        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> EidParser.identity(identity))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(EidProblem.FIELD_MISSING));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x09, 0x0E, 0x10})
    void fieldThatMayBeEmptyMayBeMissing(int tag) throws MalformedFile {
        byte[] identity = without(file(Specimen.CITIZEN_OLDER, CardFile.IDENTITY), tag);

        assertThat(EidParser.identity(identity).name()).isEqualTo("Zandloper");
    }

    @ParameterizedTest
    @CsvSource({"3, 30.02.2026", "3, 2026-11-22", "4, 1.1.2026", "4, ''", "15, A1", "15, -1", "15, 1000", "16, X"})
    void dateOrNumberThatIsNoneIsMalformed(int tag, String value) {
        byte[] identity = replaced(file(Specimen.CITIZEN_OLDER, CardFile.IDENTITY), tag, value.getBytes(UTF_8));

        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> EidParser.identity(identity))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(EidProblem.FIELD_UNREADABLE));
    }

    /** eid-card.md 3: the letter follows the language of the card. */
    @ParameterizedTest
    @CsvSource({"M, MALE", "F, FEMALE", "V, FEMALE", "W, FEMALE", "X, UNSPECIFIED", "'', UNSPECIFIED"})
    void sexIsReadInEveryLanguage(String letter, Sex sex) throws MalformedFile {
        byte[] identity = replaced(file(Specimen.CITIZEN_OLDER, CardFile.IDENTITY), 0x0D, letter.getBytes(UTF_8));

        assertThat(EidParser.identity(identity).sex()).isEqualTo(sex);
    }

    /** eid-card.md 4: the number on a genuine signed card is taken as it stands. */
    @Test
    void numberWhoseCheckDigitsFailIsKeptButIsNoSsin() throws MalformedFile {
        byte[] identity =
                replaced(file(Specimen.CITIZEN_OLDER, CardFile.IDENTITY), 0x06, "71715100070".getBytes(UTF_8));

        EidIdentity read = EidParser.identity(identity);

        assertThat(read.nationalNumber()).isEqualTo("71715100070");
        assertThat(read.ssin()).isEmpty();
    }

    @Test
    void garbageIsReadOrMalformedAndNothingElse() {
        var random = new Random(20261122); // any seed; fixed, so that a failure can be repeated
        byte[] good = file(Specimen.RESIDENCE_EU, CardFile.IDENTITY);
        for (int round = 0; round < 20_000; round++) {
            byte[] garbage = Arrays.copyOf(good, random.nextInt(good.length + 1));
            if (round % 3 == 0) {
                random.nextBytes(garbage);
            }
            for (int change = random.nextInt(4); change > 0 && garbage.length > 0; change--) {
                garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(EidParser.identity(garbage)).isNotNull();
            } catch (MalformedFile e) {
                assertThat(e.problem()).isNotNull();
            }
        }
    }

    private static byte[] file(Specimen specimen, CardFile file) {
        CardImage card = CardFixtures.image(specimen);
        return card.file(file).orElseThrow();
    }

    private static byte[] tlv(int tag, byte[] value) {
        var file = new ByteArrayOutputStream();
        file.write(tag);
        for (int rest = value.length; rest >= 0; rest -= 255) {
            file.write(Math.min(rest, 255));
        }
        file.writeBytes(value);
        return file.toByteArray();
    }

    private static byte[] without(byte[] file, int tag) {
        var changed = new ByteArrayOutputStream();
        for (int at = 0; at < file.length; at += 2 + file[at + 1]) {
            if (file[at] != tag) {
                changed.write(file, at, 2 + file[at + 1]);
            }
        }
        return changed.toByteArray();
    }

    private static byte[] replaced(byte[] file, int tag, byte[] value) {
        var changed = new ByteArrayOutputStream();
        changed.writeBytes(without(file, tag));
        changed.writeBytes(tlv(tag, value));
        return changed.toByteArray();
    }
}
